using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Metrics;

/// <summary>Placements among strangers, without weights and factors.</summary>
/// <param name="Blocks">Student-blocks.</param>
/// <param name="Weeks">Their weeks.</param>
public readonly record struct StrangerPlacements(int Blocks, long Weeks)
{
    public static StrangerPlacements Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (blocks, weeks) = (0, 0L);
        foreach (var block in facts.Problem.Blocks)
        {
            var here = 0;
            for (var student = 0; student < facts.Problem.Students.Count; student++)
            {
                here += facts.IsAmongStrangers(student, block.Index) ? 1 : 0;
            }
            blocks += here;
            weeks += (long)here * block.Weeks;
        }
        return new StrangerPlacements(blocks, weeks);
    }
}

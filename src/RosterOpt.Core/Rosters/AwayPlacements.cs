namespace RosterOpt.Core.Rosters;

/// <summary>Placements at a site in another area than the student's home, where both are given; sites without peers count too.</summary>
/// <param name="Blocks">Student-blocks.</param>
/// <param name="Weeks">Their weeks.</param>
public readonly record struct AwayPlacements(int Blocks, long Weeks)
{
    public static AwayPlacements Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (blocks, weeks) = (0, 0L);
        foreach (var student in facts.Problem.Students)
        {
            if (student.Home < 0)
            {
                continue;
            }
            foreach (var block in facts.Problem.Blocks)
            {
                var place = facts.Roster.At(student.Index, block.Index);
                var area = place.IsPlaced ? facts.Problem.Sites[place.Site].Area : -1;
                if (area >= 0 && area != student.Home)
                {
                    blocks++;
                    weeks += block.Weeks;
                }
            }
        }
        return new AwayPlacements(blocks, weeks);
    }
}

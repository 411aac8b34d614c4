using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Samples;

namespace RosterOpt.Benchmarks;

/// <summary>What the benchmarks work on: the cohort of the sample data set, and a roster of it.</summary>
public static class TwoSchools
{
    public const int Students = 900;
    private const int Seed = 1;

    public static TableSet Tables { get; } = SampleGenerator.Generate(Students, Seed);

    public static PlacementProblem Problem { get; } =
        DataSetReader.Understand(Tables, []).Problem
        ?? throw new InvalidOperationException("The sample cannot be understood.");

    /// <summary>
    /// Students one after another in the first slots that still have a place, heeding nothing else: as large as a real roster, and
    /// quick to make. It is not legal.
    /// </summary>
    public static Roster FirstFit { get; } = Fill(Problem);

    private static Roster Fill(PlacementProblem problem)
    {
        var used = new int[problem.Slots.Count];
        var lines = new List<Placement>();
        foreach (var student in problem.Students)
        {
            var block = 0;
            foreach (var rule in problem.Programmes[student.Programme].Curriculum.Where(rule => !rule.IsElective))
            {
                var end = Math.Min(problem.Blocks.Count, block + rule.Length);
                for (; block < end; block++)
                {
                    var slot = problem.Slots.FirstOrDefault(slot =>
                        slot.Discipline == rule.Discipline && slot.Block == block && used[slot.Index] < slot.Max
                    );
                    if (slot is not null)
                    {
                        used[slot.Index]++;
                        lines.Add(new Placement(student.Index, block, slot.Site, slot.Discipline));
                    }
                }
            }
        }
        return Roster.FromLines(problem, lines);
    }
}

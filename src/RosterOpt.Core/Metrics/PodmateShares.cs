using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Metrics;

/// <summary>How much of their social weeks students in pods of 2 or more spend with a podmate.</summary>
public sealed class PodmateShares
{
    private readonly RosterFacts facts;
    private readonly int[] weeksWithPodmate;

    public PodmateShares(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        this.facts = facts;
        weeksWithPodmate = new int[facts.Problem.Students.Count];
        foreach (var block in facts.Problem.Blocks)
        {
            var weeks = block.Weeks;
            for (var student = 0; student < weeksWithPodmate.Length; student++)
            {
                weeksWithPodmate[student] += facts.PodmatesOf(student, block.Index) > 0 ? weeks : 0;
            }
        }
    }

    /// <summary>Weeks with a podmate ÷ social weeks of these students, or null where they have none.</summary>
    public double? Overall(IEnumerable<int> students)
    {
        ArgumentNullException.ThrowIfNull(students);
        var (with, all) = (0L, 0L);
        foreach (var student in students.Where(Counts))
        {
            with += weeksWithPodmate[student];
            all += facts.LoadWeeks(student);
        }
        return Ratio.Of(with, all);
    }

    /// <summary>The lowest share of a student with social weeks, or null where there is none.</summary>
    public double? Lowest()
    {
        double? lowest = null;
        for (var student = 0; student < weeksWithPodmate.Length; student++)
        {
            if (Counts(student) && facts.LoadWeeks(student) > 0)
            {
                var share = (double)weeksWithPodmate[student] / facts.LoadWeeks(student);
                lowest = lowest is { } least ? Math.Min(least, share) : share;
            }
        }
        return lowest is { } found ? Ratio.Round(found) : null;
    }

    /// <summary>Students whose share is below one half.</summary>
    public int MostlyApart()
    {
        var apart = 0;
        for (var student = 0; student < weeksWithPodmate.Length; student++)
        {
            apart += Counts(student) && 2 * weeksWithPodmate[student] < facts.LoadWeeks(student) ? 1 : 0;
        }
        return apart;
    }

    private bool Counts(int student)
    {
        var pod = facts.Problem.Students[student].Pod;
        return pod >= 0 && facts.Problem.Pods[pod].Members.Count >= 2;
    }
}

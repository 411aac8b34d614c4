using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// Companions who stay from one rotation to the next: those of its last block who are still there in the first block of the
/// rotation after it. Solo students take no steps of their own but are companions for others.
/// </summary>
public sealed class Continuity
{
    private readonly int[] steps;
    private readonly int[] kept;

    // Companions kept by how many there were: sums of fractions come out the same in whatever order students are read.
    private readonly SortedDictionary<int, long> keptOf = [];
    private long stepsWithCompany;

    internal Continuity(RosterFacts facts)
    {
        steps = new int[facts.Problem.Students.Count];
        kept = new int[steps.Length];
        var stamps = new int[steps.Length];
        var stamp = 0;
        foreach (var student in facts.Problem.Students)
        {
            var rotations = facts.RotationsOf(student.Index);
            for (var next = 1; !student.IsSolo && next < rotations.Count; next++)
            {
                var now = facts.Company(student.Index, rotations[next - 1].End - 1);
                var then = facts.Company(student.Index, rotations[next].Start);
                Step(student, now, then, (stamps, ++stamp));
            }
        }
    }

    /// <summary>Steps from a rotation to the next; 0 for solo students.</summary>
    public int Steps(int student) => steps[student];

    /// <summary>Of those, steps in which at least one companion stays.</summary>
    public int KeptSteps(int student) => kept[student];

    /// <summary>Mean of kept ÷ companions over all steps with a companion before; null where there is none.</summary>
    public double? Retention =>
        stepsWithCompany == 0 ? null : keptOf.Sum(entry => (double)entry.Value / entry.Key) / stepsWithCompany;

    private void Step(Student student, Slice<int> now, Slice<int> then, (int[] Stamps, int Stamp) met)
    {
        foreach (var peer in now)
        {
            met.Stamps[peer] = met.Stamp;
        }
        var stayed = 0;
        foreach (var peer in then)
        {
            stayed += peer != student.Index && met.Stamps[peer] == met.Stamp ? 1 : 0;
        }
        steps[student.Index]++;
        kept[student.Index] += stayed > 0 ? 1 : 0;
        var companions = now.Count - 1;
        if (companions > 0)
        {
            stepsWithCompany++;
            keptOf[companions] = keptOf.GetValueOrDefault(companions) + stayed;
        }
    }
}

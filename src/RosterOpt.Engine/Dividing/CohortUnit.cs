using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>Students who stay in one part when a cohort is divided: a pod, or one student without a pod.</summary>
/// <param name="Students">Indices, ascending.</param>
/// <param name="Loads">By <see cref="Subjects"/>: student-blocks that they still have to do.</param>
internal sealed record CohortUnit(IReadOnlyList<int> Students, double[] Loads)
{
    /// <summary>Every student in exactly one unit, in the order of their first students.</summary>
    public static IReadOnlyList<CohortUnit> Of(PlacementProblem problem, Subjects subjects) =>
        [
            .. problem
                .Students.GroupBy(PodKey.Of)
                .OrderBy(group => group.Min(student => student.Index))
                .Select(group => new CohortUnit(
                    [.. group.Select(student => student.Index).Order()],
                    Sum(group.Select(subjects.LoadsOf), subjects.Count)
                )),
        ];

    private static double[] Sum(IEnumerable<double[]> loads, int count)
    {
        var sum = new double[count];
        foreach (var one in loads)
        {
            for (var i = 0; i < count; i++)
            {
                sum[i] += one[i];
            }
        }
        return sum;
    }
}

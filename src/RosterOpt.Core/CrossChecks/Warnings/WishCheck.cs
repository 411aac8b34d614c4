using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>Wishes that earn nothing: inside a pod, or of weight 0.</summary>
internal sealed class WishCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var problem = facts.Problem;
        foreach (var wish in problem.Wishes)
        {
            var (one, other) = (problem.Students[wish.StudentA], problem.Students[wish.StudentB]);
            if (one.Pod >= 0 && one.Pod == other.Pod)
            {
                yield return Tell(
                    wish,
                    "student_b",
                    "A wish between members of one pod earns nothing: the pod's own terms do.",
                    one,
                    other
                );
            }
            else if (wish.Weight == 0)
            {
                yield return Tell(wish, "weight", "A wish of weight 0 earns nothing.", one, other);
            }
        }
    }

    private static Finding Tell(Wish wish, string column, string message, params Student[] students) =>
        Warning.Make("wish-earns-nothing", wish.Row, column, message) with
        {
            Confidential = string.Join(", ", students.Select(student => student.Id)),
        };
}

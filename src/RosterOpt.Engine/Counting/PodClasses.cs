using System.Text;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>Sorts the pods into classes. A pod with rows of its own is a class by itself: it is counted like any other.</summary>
internal sealed class PodClasses
{
    private readonly SearchProblem problem;
    private readonly ILookup<int, string> preferences;
    private readonly bool hasAreas;

    private PodClasses(SearchProblem problem)
    {
        this.problem = problem;
        preferences = problem
            .Problem.Preferences.Where(row => row.Student >= 0)
            .ToLookup(
                row => row.Student,
                row =>
                    $"{row.Site},{row.Discipline},{row.Score},{string.Concat((row.Blocks ?? []).Select(b => b ? 1 : 0))}"
            );
        hasAreas = problem.Settings.Away > 0 && problem.Problem.Sites.Any(site => site.Area >= 0);
    }

    /// <summary>
    /// The classes in the order of their first pods. Pods whose members do not all do the same, and students who need not finish, are
    /// in none.
    /// </summary>
    public static IReadOnlyList<PodClass> Of(SearchProblem problem)
    {
        var keys = new PodClasses(problem);
        var loners = Enumerable.Range(0, problem.Students).Where(student => problem.PodOf[student] < 0);
        return
        [
            .. problem
                .PodMembers.Concat(loners.Select(student => new[] { student }))
                .Select(members => (Members: members, Key: keys.KeyOf(members)))
                .Where(pod => pod.Key is not null)
                .GroupBy(pod => pod.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    var pods = group.Select(pod => pod.Members).ToList();
                    return new PodClass(pods[0].Length, pods, problem.Demands.Of(pods[0][0]));
                }),
        ];
    }

    /// <summary>The same text for pods alike; null for one whose members cannot always be together.</summary>
    private string? KeyOf(int[] members)
    {
        var first = Work(members[0]);
        if (Array.Exists(members, one => problem.Demands.IsOptional(one) || Work(one) != first))
        {
            return null;
        }
        var key = new StringBuilder(first).Append('|').Append(members.Length).Append('|');
        key.AppendJoin(',', members.Select(problem.Allowed.ClassOf).Distinct().Order());
        if (hasAreas)
        {
            key.Append('|').AppendJoin(',', members.Select(one => problem.Problem.Students[one].Home).Order());
        }
        foreach (var row in members.SelectMany(one => preferences[one]).Order(StringComparer.Ordinal))
        {
            key.Append('|').Append(row);
        }
        return key.ToString();
    }

    private string Work(int student) =>
        problem.ProgrammeOf[student]
        + ":"
        + string.Join(
            ';',
            problem
                .Demands.Of(student)
                .Select(demand => $"{string.Join(',', demand.Disciplines)}x{demand.Count}{(demand.IsPool ? "p" : "")}")
        );
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>Pods of a size outside pod_min–pod_max, with members of different programmes, or with a pair that must be kept apart.</summary>
internal sealed class PodCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var problem = facts.Problem;
        foreach (var pod in problem.Pods)
        {
            var row = problem.Students[pod.Members[0]].Row;
            if (pod.Members.Count < problem.Settings.PodMin || pod.Members.Count > problem.Settings.PodMax)
            {
                yield return Warning.Make(
                    "pod-size",
                    row,
                    "pod",
                    $"Pod {pod.Id} has {Phrases.Count(pod.Members.Count, "active member")}; pods of {problem.Settings.PodMin} to {problem.Settings.PodMax} are usual here (pod_min, pod_max)."
                );
            }
            var programmes = pod.Members.Select(member => problem.Students[member].Programme).Distinct().ToList();
            if (programmes.Count > 1)
            {
                yield return Warning.Make(
                    "pod-across-programmes",
                    row,
                    "pod",
                    $"Members of pod {pod.Id} are in different programmes ({Phrases.Programmes(problem, programmes)}) and can seldom be together."
                );
            }
        }
        foreach (var finding in Apart(problem))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Apart(PlacementProblem problem) =>
        problem
            .ApartPairs.Where(pair =>
                problem.Students[pair.StudentA].Pod is >= 0 and var pod && pod == problem.Students[pair.StudentB].Pod
            )
            .Select(pair =>
                Warning.Make(
                    "apart-in-pod",
                    pair.Row,
                    "kind",
                    "Two students who must be kept apart are in one pod."
                ) with
                {
                    Remedy = "Put one of them into another pod.",
                    Confidential = $"{problem.Students[pair.StudentA].Id}, {problem.Students[pair.StudentB].Id}",
                }
            );
}

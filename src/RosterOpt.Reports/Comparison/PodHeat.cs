using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports.Comparison;

/// <summary>How far each pod is together in each block of one roster.</summary>
/// <param name="Pods">Pods of two or more, in the order of the data set.</param>
/// <param name="Cells">By pod and block.</param>
internal sealed record PodHeat(IReadOnlyList<Pod> Pods, IReadOnlyList<IReadOnlyList<PodHeatCell>> Cells)
{
    public static PodHeat Of(RosterFacts facts)
    {
        Pod[] pods = [.. facts.Problem.Pods.Where(pod => pod.Members.Count >= 2)];
        return new PodHeat(
            pods,
            [
                .. pods.Select(pod =>
                    (IReadOnlyList<PodHeatCell>)
                        [
                            .. facts.Problem.Blocks.Select(block =>
                            {
                                var seen = PodBlock.Of(facts, pod, block);
                                return new PodHeatCell(seen.Together, seen.Placed);
                            }),
                        ]
                ),
            ]
        );
    }
}

/// <summary>A pod in a block.</summary>
/// <param name="Together">Members in the largest group; 0 where nobody is placed.</param>
/// <param name="Placed">Members placed where company counts.</param>
internal readonly record struct PodHeatCell(int Together, int Placed);

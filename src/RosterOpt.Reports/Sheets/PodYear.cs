using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Sheets;

/// <summary>A pod over the whole roster.</summary>
/// <param name="Blocks">One entry per block.</param>
internal sealed record PodYear(Pod Pod, IReadOnlyList<PodBlock> Blocks)
{
    /// <summary>Blocks with at least two members placed.</summary>
    public int Seen => Blocks.Count(block => block.Placed >= 2);

    public int Split => Blocks.Count(block => block.IsSplit);

    /// <summary>Placements of members with a podmate there, of all their placements at sites where company counts; null where there is none.</summary>
    public double? Together
    {
        get
        {
            var placed = Blocks.Sum(block => block.Placed);
            var with = Blocks.Sum(block =>
                block.Groups.Where(group => group.Members.Count > 1).Sum(g => g.Members.Count)
            );
            return placed == 0 ? null : (double)with / placed;
        }
    }

    /// <summary>Every pod of two or more, those apart most often first.</summary>
    public static IReadOnlyList<PodYear> All(ReportContent content) =>
        [
            .. content
                .Problem.Pods.Where(pod => pod.Members.Count >= 2)
                .Select(pod => new PodYear(
                    pod,
                    [.. content.Problem.Blocks.Select(block => PodBlock.Of(content.Facts, pod, block))]
                ))
                .OrderByDescending(year => year.Split)
                .ThenBy(year => year.Together ?? 1)
                .ThenBy(year => year.Pod.Index),
        ];
}

using RosterOpt.Core.Offers;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>Places that the roster takes and that are not offered.</summary>
internal sealed class MissingPlacesSheet : IAdviceSheet
{
    public string Name => "Missing places";

    public bool Applies(AdviceContent content) => content.Missing is { All.Count: > 0 };

    public void Write(SheetPage page, AdviceContent content)
    {
        var missing = content.Missing!;
        var writer = new SheetWriter(
            page,
            "Places that the roster takes and that are not offered",
            missing.IsLegalThen
                ? "With all of them the roster is legal; the audit has checked this. The other sheets take them as given."
                : "With all of them some rules are still broken."
        );
        writer.Table(
            new SheetTable(
                "MissingPlaces",
                ["Site", "Discipline", "Block", "For programmes", "Places missing"],
                [.. missing.All.Select(one => Row(content, one))]
            ),
            string.Empty
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(AdviceContent content, MissingPlace one) =>
        [
            content.Problem.Sites[one.Site].Id,
            one.Discipline < 0 ? "all together" : content.Problem.Disciplines[one.Discipline].Id,
            content.Problem.Blocks[one.Block].Id,
            string.Join(", ", one.Programmes.Select(programme => content.Problem.Programmes[programme].Id)),
            one.Count,
        ];
}

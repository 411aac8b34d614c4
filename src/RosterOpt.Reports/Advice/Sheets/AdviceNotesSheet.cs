using System.Globalization;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>What the marks and words mean, and how the places were checked.</summary>
internal sealed class AdviceNotesSheet : IAdviceSheet
{
    public string Name => "Notes";

    public bool Applies(AdviceContent content) => true;

    public void Write(SheetPage page, AdviceContent content)
    {
        var writer = new SheetWriter(page, "Notes", "What the marks and words mean, and how the places were checked.");
        writer.Section("How sure is a gain?");
        writer.Table(
            new SheetTable(
                "Certainties",
                ["Mark", "Meaning"],
                [.. AdviceWords.Certainties.Select(one => new Cell[] { one.Mark, one.Meaning })]
            )
            {
                Wrapped = [1],
            },
            string.Empty
        );
        writer.Section("Not needed in which sense?");
        writer.Table(
            new SheetTable(
                "SpareTerms",
                ["Word", "Meaning"],
                [.. AdviceWords.Spare.Select(one => new Cell[] { one.Term, one.Meaning })]
            )
            {
                Wrapped = [1],
            },
            string.Empty
        );
        writer.Section("This run");
        writer.Table(new SheetTable("Run", ["What", "Value"], Run(content)) { Wrapped = [1] }, string.Empty);
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static List<Cell[]> Run(AdviceContent content) =>
        [
            ["Data set", content.Source],
            ["Score of the roster", Text(content.Score)],
            ["Gained by solving again without any place", Text(content.SearchAlone)],
            ["Freedom", AdviceWords.Freedom(content.IsWhole)],
            [
                "Order",
                "Best first, by points for each additional place and block: of one more place or of two, whichever is more.",
            ],
            [
                "Are these all?",
                content.IsComplete
                    ? "Yes: no place that is not listed gains more than the last one that is."
                    : "Not settled in the time: a place that is not listed may gain as much.",
            ],
            ["Checked", $"{Text(content.Checked.Done)} of {Text(content.Checked.Total)} disciplines × blocks"],
            [
                "Seconds",
                content.Seconds is { } seconds ? seconds.ToString("0.0", CultureInfo.InvariantCulture) : "left out",
            ],
        ];

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the table of places.</summary>
internal static class CapacityTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var offers = new CapacityOffers(table, draft);
        var neverNeeded = new List<(int Discipline, TextRow Row)>();
        foreach (var row in table.Rows)
        {
            var site = ReferenceCell.Read(table["site"], row, draft.Sites);
            if (site == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var discipline = NameCell.Read(table["discipline"], row) is { } name ? draft.Disciplines.Add(name) : -1;
            if (discipline >= draft.Taught.Count && !neverNeeded.Exists(entry => entry.Discipline == discipline))
            {
                neverNeeded.Add((discipline, row));
            }
            if (ReadRow(table, row, draft) is { } places && site >= 0)
            {
                offers.Add(places with { Site = site, Discipline = discipline });
            }
        }
        if (draft.Taught.IsComplete)
        {
            neverNeeded.ForEach(entry => ReportNeverNeeded(table, entry.Row));
        }
        offers.Finish();
    }

    private static CapacityRow? ReadRow(TableView table, TextRow row, ProblemDraft draft)
    {
        var places = new CapacityRow
        {
            Row = row,
            Site = -1,
            Discipline = -1,
            Programmes = draft.FindProgrammes(table["programme"], row),
            Blocks = draft.BlockCells.Read(table["block"], row),
            Max = NumberCell.Read(table["max"], row) ?? -1,
            Min = NumberCell.Read(table["min"], row) ?? 0,
            OpenMin = NumberCell.Read(table["open_min"], row) ?? 0,
            Requires = ListCell.ReadRequirement(table["requires"], row),
        };
        CheckKind(table, places);
        if (places.Max < 0)
        {
            return null;
        }
        CheckNumbers(table, places);
        return places;
    }

    /// <summary>What may stand only on rows for everybody in a discipline.</summary>
    private static void CheckKind(TableView table, CapacityRow places)
    {
        var row = places.Row;
        var isWholeSite = table["discipline"].Text(row).Length == 0;
        if (isWholeSite && places.Programmes is not null)
        {
            table["programme"]
                .Report(
                    row,
                    table["programme"].Text(row),
                    new CellFault(
                        "programme-without-discipline",
                        "stands on a row without a discipline",
                        "A row without a discipline limits everybody at the site, and a programme can be limited only in a discipline: name the discipline or clear the programme."
                    )
                );
        }
        if (!isWholeSite && places.Programmes is null)
        {
            return;
        }
        var why = isWholeSite ? "a row without a discipline" : "a row that names programmes";
        foreach (
            var (heading, isGiven) in new[]
            {
                ("min", places.Min > 0),
                ("open_min", places.OpenMin > 0),
                ("requires", !places.Requires.IsNone),
            }
        )
        {
            if (isGiven)
            {
                table[heading]
                    .Report(
                        row,
                        table[heading].Text(row),
                        new CellFault(
                            "misplaced-limit",
                            $"stands in {heading} on {why}",
                            $"{heading} belongs on the row of the discipline for everybody."
                        )
                    );
            }
        }
    }

    private static void CheckNumbers(TableView table, CapacityRow places)
    {
        if (places.Min > places.Max)
        {
            table["min"]
                .Report(
                    places.Row,
                    table["min"].Text(places.Row),
                    new CellFault("min-over-max", $"is more than max ({places.Max})", "min is at most max.")
                );
        }
        if (places.Max > 0 && places.OpenMin > places.Max)
        {
            table["open_min"]
                .Report(
                    places.Row,
                    table["open_min"].Text(places.Row),
                    new CellFault(
                        "min-over-max",
                        $"is more than max ({places.Max}), so the slot could never open",
                        "open_min is at most max; to close the slot write max 0."
                    )
                );
        }
    }

    private static void ReportNeverNeeded(TableView table, TextRow row) =>
        table["discipline"]
            .Report(
                row,
                table["discipline"].Text(row),
                new CellFault(
                    "never-needed",
                    "is offered, but no curriculum has it",
                    "Check the spelling, or remove its rows."
                )
                {
                    Grade = Grade.Warning,
                }
            );
}

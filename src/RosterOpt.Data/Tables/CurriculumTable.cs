using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the table of the curriculum.</summary>
internal static class CurriculumTable
{
    /// <summary>Reads everything but what comes after what.</summary>
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<(int, int)>(table["discipline"]);
        foreach (var row in table.Rows)
        {
            var programme = draft.Programmes.Add(
                NameCell.Read(table["programme"], row) ?? table["programme"].Column.Default
            );
            var rule = ReadRule(table, row, draft);
            if (NameCell.Read(table["discipline"], row) is not { } discipline)
            {
                continue;
            }
            draft.Taught.Add(discipline);
            rule = rule with { Discipline = draft.Disciplines.Add(discipline) };
            if (keys.TryAdd((programme, rule.Discipline), row))
            {
                draft.CurriculumList.Add(new CurriculumDraft(programme, rule, row));
            }
        }
        draft.Taught.IsComplete &= table["discipline"].IsThere;
    }

    /// <summary>Reads what comes after what; done once capacity has named its disciplines, which keeps their order.</summary>
    public static void ReadAfter(TableView table, ProblemDraft draft)
    {
        for (var i = 0; i < draft.CurriculumList.Count; i++)
        {
            var entry = draft.CurriculumList[i];
            if (table["after"].Text(entry.Row).Length == 0)
            {
                continue;
            }
            var after = new List<int>();
            foreach (var name in ListCell.ReadNames(table["after"], entry.Row))
            {
                var before = draft.Disciplines.Add(name);
                if (before == entry.Rule.Discipline)
                {
                    table["after"]
                        .Report(
                            entry.Row,
                            name,
                            new CellFault(
                                "after-itself",
                                "is the discipline of this very row",
                                "Name disciplines that must be finished before it."
                            )
                        );
                }
                else if (!after.Contains(before))
                {
                    after.Add(before);
                }
            }
            draft.CurriculumList[i] = entry with { Rule = entry.Rule with { After = after } };
        }
    }

    private static CurriculumRule ReadRule(TableView table, TextRow row, ProblemDraft draft)
    {
        var pool = NameCell.Read(table["pool"], row);
        var times = NumberCell.Read(table["times"], row) ?? 1;
        if (pool is not null && times != 1)
        {
            table["times"]
                .Report(
                    row,
                    table["times"].Text(row),
                    new CellFault(
                        "times-in-pool",
                        "is not 1, but the discipline is an elective",
                        "An elective of a pool is taken once: write 1 or clear the cell."
                    )
                );
        }
        var earliest = ReferenceCell.Read(table["earliest"], row, draft.Blocks);
        var latest = ReferenceCell.Read(table["latest"], row, draft.Blocks);
        return new CurriculumRule
        {
            Discipline = -1,
            Length = NumberCell.Read(table["length"], row) ?? 1,
            Times = times,
            Earliest = earliest < 0 ? null : earliest,
            Latest = latest < 0 ? null : latest,
            Starts = draft.BlockCells.ReadFlags(table["starts"], row),
            Pool = pool is null ? -1 : draft.Pools.Add(pool),
            Row = table.Source(row),
        };
    }
}

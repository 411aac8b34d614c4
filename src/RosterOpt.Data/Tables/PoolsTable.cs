using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads how many electives of each pool are wanted.</summary>
internal static class PoolsTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<(bool, int, int)>(table["pool"]);
        foreach (var row in table.Rows)
        {
            var student = ReferenceCell.Read(table["student"], row, draft.Students);
            if (student == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var pool = ReferenceCell.Read(table["pool"], row, draft.Pools);
            var count = NumberCell.Read(table["count"], row);
            var programme =
                student == ReferenceCell.Blank ? ReadProgramme(table, row, draft) : RefuseProgramme(table, row);
            if (
                pool < 0
                || count is null
                || (student < 0 && programme < 0)
                || !keys.TryAdd((student >= 0, Math.Max(student, programme), pool), row)
            )
            {
                continue;
            }
            if (student >= 0)
            {
                (draft.StudentList[student].Pools ??= [])[pool] = count.Value;
            }
            else
            {
                draft.ProgrammePools[(programme, pool)] = count.Value;
            }
        }
    }

    private static int ReadProgramme(TableView table, TextRow row, ProblemDraft draft)
    {
        var column = table["programme"];
        if (column.Text(row).Length > 0)
        {
            return NameCell.Read(column, row) is { } name ? draft.FindProgramme(column, row, name) : NameIndex.Unknown;
        }
        return draft.Programmes.Find("main") >= 0 || draft.DormantProgrammes.Contains("MAIN")
            ? draft.Programmes.Add("main")
            : ReportNoMain(column, row);
    }

    private static int ReportNoMain(ColumnView column, TextRow row)
    {
        column.Report(
            row,
            string.Empty,
            new CellFault(
                "unknown-name",
                "means the programme main, which neither students nor curriculum have",
                "Name a programme or a student."
            )
        );
        return NameIndex.Unknown;
    }

    private static int RefuseProgramme(TableView table, TextRow row)
    {
        if (table["programme"].Text(row).Length > 0)
        {
            table["programme"]
                .Report(
                    row,
                    table["programme"].Text(row),
                    new CellFault(
                        "two-owners",
                        "stands beside a student",
                        "A row is about a programme or about a student: clear one of the two cells."
                    )
                );
        }
        return -1;
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the table of students.</summary>
internal static class StudentsTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        if ((long)table.Rows.Count * draft.BlockList.Count > ReadingLimits.StudentBlocks)
        {
            ReportTooLarge(table, draft);
            return;
        }
        var keys = new KeyLines<string>(table["student"]);
        foreach (var row in table.Rows)
        {
            var id = NameCell.Read(table["student"], row);
            var isActive = YesNoCell.Read(table["active"], row);
            var isNew = id is null || keys.TryAdd(Names.Fold(id), row);
            if (!isActive)
            {
                ReadInactive(table, row, draft, isNew ? id : null);
                continue;
            }
            var student = ReadStudent(table, row, draft, id ?? string.Empty);
            if (id is not null && isNew)
            {
                draft.Students.Add(id);
                draft.StudentList.Add(student);
            }
        }
        draft.Students.IsComplete &= table["student"].IsThere;
    }

    private static void ReportTooLarge(TableView table, ProblemDraft draft)
    {
        draft.IsTooLarge = true;
        var message = $"{table.Rows.Count:N0} students × {draft.BlockList.Count:N0} blocks are too many.";
        var remedy = $"At most {ReadingLimits.StudentBlocks:N0} are possible: use longer blocks.";
        table.Report(table.Rows[^1], Grade.Error, "too-large", message, remedy);
    }

    private static void ReadInactive(TableView table, TextRow row, ProblemDraft draft, string? id)
    {
        if (id is null)
        {
            return;
        }
        draft.InactiveStudents++;
        draft.Students.AddInactive(id);
        var programme = table["programme"].Text(row);
        draft.DormantProgrammes.Add(Names.Fold(programme.Length > 0 ? programme : table["programme"].Column.Default));
    }

    private static StudentDraft ReadStudent(TableView table, TextRow row, ProblemDraft draft, string id)
    {
        var programme = NameCell.Read(table["programme"], row) ?? table["programme"].Column.Default;
        var pod = NameCell.Read(table["pod"], row);
        var home = table["home"].Text(row);
        var tags = ListCell.ReadTags(table["tags"], row);
        var (from, until) = SpanCells.Read(table, row, draft.Blocks);
        var due = new bool[draft.BlockList.Count];
        for (var block = from; block <= until; block++)
        {
            due[block] = true;
        }
        var facts = new Student
        {
            Index = draft.StudentList.Count,
            Id = id,
            Name = table["name"].Text(row),
            Programme = draft.Programmes.Add(programme),
            Pod = pod is null ? -1 : draft.Pods.Add(pod),
            Home = home.Length == 0 ? -1 : draft.Areas.Add(home),
            Tags = tags,
            IsSolo = tags.Contains(Names.Fold(draft.Settings.SoloTag)),
            IsSupporter = tags.Contains(Names.Fold(draft.Settings.SupporterTag)),
            From = from,
            Until = until,
            LeavesEarly = table["until"].Text(row).Length > 0,
            Due = due,
            IsolationPenalty = NumberCell.Read(table["isolation_penalty"], row) ?? 1,
            MovePenalty = NumberCell.Read(table["move_penalty"], row) ?? 1,
            WaitPenalty = NumberCell.Read(table["wait_penalty"], row) ?? 1,
            Row = table.Source(row),
        };
        return new StudentDraft { Facts = facts, Due = due };
    }
}

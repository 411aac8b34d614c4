using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>Writes the tables whose rows are about single students.</summary>
internal static class PersonalRows
{
    public static TableBuilder Completed(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Completed);
        var done = problem.Students.SelectMany(student =>
            student.Completed.OrderBy(entry => entry.Key).Select(entry => (student, entry.Key, entry.Value))
        );
        foreach (var (student, discipline, times) in done)
        {
            table.Add(
                student.Id,
                texts.Discipline(discipline),
                times == Student.AllTimes ? string.Empty : ProblemTexts.Number(times)
            );
        }
        return table;
    }

    public static TableBuilder Leave(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Leave);
        foreach (var student in problem.Students)
        {
            var away = Enumerable
                .Range(student.From, student.Until - student.From + 1)
                .Where(block => !student.Due[block])
                .ToArray();
            if (away.Length > 0)
            {
                table.Add(student.Id, texts.Blocks(away));
            }
        }
        return table;
    }

    /// <summary>A row of a problem made by hand that names no block at all forbids nothing and is left out.</summary>
    public static TableBuilder Excluded(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Excluded);
        foreach (var row in problem.Exclusions.Where(row => row.Blocks is null || row.Blocks.Contains(true)))
        {
            table.Add(
                texts.Student(row.Student),
                texts.Programmes(row.Programmes),
                texts.Site(row.Site),
                texts.Discipline(row.Discipline),
                texts.Blocks(row.Blocks)
            );
        }
        return table;
    }

    public static TableBuilder Preferences(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Preferences);
        foreach (var row in problem.Preferences.Where(row => row.Blocks is null || row.Blocks.Contains(true)))
        {
            table.Add(
                texts.Student(row.Student),
                texts.Site(row.Site),
                texts.Discipline(row.Discipline),
                texts.Blocks(row.Blocks),
                ProblemTexts.Number(row.Score)
            );
        }
        return table;
    }

    public static TableBuilder Peers(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Peers);
        foreach (var wish in problem.Wishes)
        {
            table.Add(
                texts.Student(wish.StudentA),
                texts.Student(wish.StudentB),
                "together",
                ProblemTexts.Number(wish.Weight)
            );
        }
        foreach (var pair in problem.ApartPairs)
        {
            table.Add(texts.Student(pair.StudentA), texts.Student(pair.StudentB), "apart", string.Empty);
        }
        return table;
    }

    public static TableBuilder Locked(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Locked);
        foreach (var row in problem.Locks)
        {
            table.Add(
                texts.Student(row.Student),
                texts.Block(row.Block),
                texts.Site(row.Site),
                texts.Discipline(row.Discipline)
            );
        }
        return table;
    }

    public static TableBuilder History(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.History);
        foreach (var row in problem.History)
        {
            table.Add(texts.Student(row.Student), row.Group, ProblemTexts.Number(row.Weeks));
        }
        return table;
    }
}

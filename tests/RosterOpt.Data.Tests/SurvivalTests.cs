using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tests.Support;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Data.Tests;

/// <summary>What is written is read back, through CSV and workbook alike.</summary>
[Properties(Arbitrary = [typeof(RosterArbitraries), typeof(NastyTexts)], MaxTest = 40, Replay = "(271828,3)")]
public sealed class SurvivalTests
{
    [Property]
    public void A_problem_survives_being_written_and_read(PlantedCase given)
    {
        var problem = Sayable(given.Problem);
        var tables = ProblemTables.From(problem);
        var expected = ProblemDump.Of(problem);
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(tables, folder.File("set"));
        DataSetWriter.WriteWorkbook(tables, folder.File("set.xlsx"));
        var memory = DataSetReader.Understand(tables, []);
        var csv = DataSetReader.Read(folder.File("set"), []);
        var workbook = DataSetReader.Read(folder.File("set.xlsx"), []);
        Assert.All(
            new[] { memory, csv, workbook },
            set => Assert.Equal(expected, ProblemDump.Of(Given.Faultlessly(set)))
        );
        Assert.Equal(memory.Hash, csv.Hash);
        Assert.Equal(memory.Hash, workbook.Hash);
        Assert.Equal(Texts(memory), Texts(csv));
        Assert.Equal(Texts(memory), Texts(workbook));
    }

    [Property]
    public void The_audit_of_a_roster_survives_too(AuditCase given)
    {
        var problem = Sayable(given.Problem) with { Baseline = null };
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(ProblemTables.From(problem), folder.File("set"));
        RosterFile.Write(folder.File("roster.csv"), problem, given.Roster);
        var read = Given.Faultlessly(DataSetReader.Read(folder.File("set"), []));
        if (read.Disciplines.Count < problem.Disciplines.Count)
        {
            return; // No table names some discipline, so a roster cannot either.
        }
        var before = Audit.Run(problem, given.Roster);
        var after = Audit.Run(read, RosterFile.Read(folder.File("roster.csv"), read).Value!);
        Assert.Equal(before.Violations, after.Violations);
        Assert.Equal(before.Terms, after.Terms);
        Assert.Equal(before.Score, after.Score);
    }

    [Property(MaxTest = 100)]
    public void Nasty_texts_survive(NastyText name, NastyText label)
    {
        var tables = Given
            .Read(
                ("sites", "site,name\nH1,x\nH2,y\n"),
                ("blocks", "block,start,end,label\nB1,2026-03-02,2026-03-08,x\n")
            )
            .Tables;
        tables = With(With(tables, "sites", 1, name.Text), "blocks", 3, label.Text);
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(tables, folder.File("set"));
        DataSetWriter.WriteWorkbook(tables, folder.File("set.xlsx"));
        foreach (var path in new[] { "set", "set.xlsx" })
        {
            var set = DataSetReader.Read(folder.File(path), []);
            var problem = Given.Faultlessly(set);
            Assert.Equal((name.Text, label.Text), (problem.Sites[0].Name, problem.Blocks[0].Label));
            Assert.Equal(DataSetReader.Understand(tables, []).Hash, set.Hash);
        }
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        var tables = Given.Read().Tables;
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(tables, folder.File("a"));
        DataSetWriter.WriteFolder(tables, folder.File("b"));
        DataSetWriter.WriteWorkbook(tables, folder.File("a/data.xlsx"));
        DataSetWriter.WriteWorkbook(tables, folder.File("b/data.xlsx"));
        foreach (var file in Directory.GetFiles(folder.File("a")))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(folder.File("b/" + Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Columns_that_are_not_read_are_written_again()
    {
        var tables = Given.Read(("sites", "site,notes,#x\nH1,=mine,1\nH2,,\n")).Tables;
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(tables, folder.Root);
        Assert.Equal("site,notes,#x\nH1,'=mine,1\nH2,,\n", File.ReadAllText(folder.File("sites.csv")));
    }

    [Fact]
    public void Numbers_keep_their_sign_and_texts_are_made_safe()
    {
        var tables = Given.Read(("preferences", "site,score\nH1,-5\n"), ("sites", "site,name\nH1,-5\nH2,\n")).Tables;
        using var folder = new TestFolder();
        DataSetWriter.WriteFolder(tables, folder.Root);
        Assert.Equal("site,score\nH1,-5\n", File.ReadAllText(folder.File("preferences.csv")));
        Assert.Equal("site,name\nH1,'-5\nH2,\n", File.ReadAllText(folder.File("sites.csv")));
    }

    /// <summary>The problem without what only one made by hand can say: electives wanted of a pool that no curriculum has, a discipline that may start in no block.</summary>
    private static PlacementProblem Sayable(PlacementProblem problem)
    {
        var known = problem
            .Programmes.SelectMany(programme => programme.Curriculum)
            .Select(rule => rule.Pool)
            .ToHashSet();
        return problem with
        {
            Programmes = problem.Programmes.Select(Startable).ToArray(),
            Students = problem
                .Students.Select(student =>
                    student with
                    {
                        PoolCounts = student.PoolCounts.Where(entry => known.Contains(entry.Key)).ToDictionary(),
                    }
                )
                .ToArray(),
        };
    }

    private static Programme Startable(Programme programme) =>
        new()
        {
            Index = programme.Index,
            Id = programme.Id,
            Curriculum = programme
                .Curriculum.Select(rule => rule.Starts?.Contains(true) == false ? rule with { Starts = null } : rule)
                .ToArray(),
        };

    private static TableSet With(TableSet tables, string name, int column, string text) =>
        new(
            tables
                .Tables.Select(table =>
                    table.Name == name
                        ? table with
                        {
                            Rows = table
                                .Rows.Select(
                                    (row, i) =>
                                        i == 0
                                            ? row with
                                            {
                                                Cells = row
                                                    .Cells.Select((cell, c) => c == column ? text : cell)
                                                    .ToArray(),
                                            }
                                            : row
                                )
                                .ToArray(),
                        }
                        : table
                )
                .ToArray()
        );

    private static IEnumerable<string> Texts(DataSet set) =>
        set
            .Tables.Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
            .SelectMany(table => table.Rows.Select(row => $"{table.Name} {row.Line}: {string.Join('|', row.Cells)}"));
}

/// <summary>A cell that begins or ends with nothing blank, and may hold anything else a cell can.</summary>
public sealed record NastyText(string Text);

/// <summary>Texts made of what breaks naive readers and writers.</summary>
public static class NastyTexts
{
    private static readonly string[] Pieces =
    [
        "\"",
        "\"\"",
        "'",
        "''",
        "=",
        "+",
        "-",
        "@",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "|",
        "..",
        "é",
        "e\u0301",
        "日本",
        "😀",
        "\u200D",
        "\u2028",
        "\u00A0",
        " ",
        "_x000D_",
        "_x",
        "&amp;",
        "<b>",
        "]]>",
        "7",
        "0",
        "1e5",
        "2026-03-02",
        "TRUE",
        "#N/A",
        "a",
        "b",
        "sep=;",
        "\u0001",
        "\uFFFD",
        "\uFEFF",
    ];

    public static Arbitrary<NastyText> Nasty() =>
        Arb.From(
            Gen.Elements(Pieces).ArrayOf().Select(pieces => new NastyText(string.Concat(pieces).Trim())),
            text =>
                Enumerable
                    .Range(0, text.Text.Length)
                    .Where(i => !char.IsSurrogate(text.Text[i]))
                    .Select(i => new NastyText(text.Text.Remove(i, 1).Trim()))
        );
}

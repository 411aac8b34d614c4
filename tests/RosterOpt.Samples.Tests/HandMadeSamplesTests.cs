using RosterOpt.Core.Auditing;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Core.Findings;
using RosterOpt.Data;
using Xunit;

namespace RosterOpt.Samples.Tests;

/// <summary>The two samples that are written by hand say what their descriptions promise.</summary>
public sealed class HandMadeSamplesTests
{
    [Fact]
    public void Quickstart_is_clean()
    {
        var data = DataSetReader.Read(Folders.Sample("quickstart"), []);
        Assert.Empty(data.Findings.All.Concat(CrossCheckCatalogue.Run(data.Problem!)));
        Assert.Equal(12, data.Problem!.Students.Count);
    }

    [Fact]
    public void Quickstart_has_the_roster_of_its_description_with_one_lone_block_and_company_for_no_more_than_ten()
    {
        var problem = DataSetReader.Read(Folders.Sample("quickstart"), []).Problem!;
        var general = problem.Disciplines.Single(one => one.Id == "general-practice").Index;
        Assert.Equal(10, problem.Slots.Where(slot => slot.Discipline == general && slot.Max > 1).Sum(slot => slot.Max));
        Assert.Equal(11, problem.Students.Count(student => !problem.IsFinishedBefore(student, general)));
        var audit = Audit.Run(problem, Planned.Roster(problem, Lines(QuickstartRoster, QuickstartPlaces)));
        Assert.Empty(audit.Violations);
        Assert.Equal(1, audit.Metrics.IsolatedStudentBlocks);
        Assert.Equal(2924, audit.Score);
    }

    [Fact]
    public void Infeasible_small_is_so_for_its_two_reasons()
    {
        var data = DataSetReader.Read(Folders.Sample("infeasible-small"), []);
        var impossible = CrossCheckCatalogue.Run(data.Problem!).ToList();
        Assert.All(impossible, finding => Assert.Equal(Grade.Impossible, finding.Grade));
        Assert.Equal(
            ["lock-on-leave", "places-short"],
            impossible.Select(finding => finding.Code).Order(StringComparer.Ordinal)
        );
        var shortage = impossible.Single(finding => finding.Code == "places-short");
        Assert.Contains("need 8 rotations in B1..B3", shortage.Message, StringComparison.Ordinal);
        Assert.Contains("at most 6", shortage.Message, StringComparison.Ordinal);
        var locked = impossible.Single(finding => finding.Code == "lock-on-leave");
        Assert.Equal(2, locked.Line);
        Assert.DoesNotContain("S6", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Infeasible_small_without_its_two_reasons_has_a_roster()
    {
        var tables = DataSetReader.Read(Folders.Sample("infeasible-small"), []).Tables;
        var mended = new TableSet([
            .. tables
                .Tables.Where(table => table.Name != "locked")
                .Select(table => table.Name == "curriculum" ? Later(table) : table),
        ]);
        var problem = DataSetReader.Understand(mended, []).Problem!;
        Assert.DoesNotContain(CrossCheckCatalogue.Run(problem), finding => finding.Grade == Grade.Impossible);
        var audit = Audit.Run(problem, Planned.Roster(problem, Lines(MendedRoster, MendedPlaces)));
        Assert.Empty(audit.Violations);
    }

    private static readonly string[] QuickstartRoster =
    [
        "S01 mpgys",
        "S02 mpgys",
        "S03 mpgys",
        "S04 mpgys",
        "S05 mpysg",
        "S06 mpysg",
        "S07 mpysg",
        "S08 mpysg",
        "S09 pmsyg",
        "S10 pmsry",
        "S11 pmgsy",
        "S12 pms-y",
    ];

    private static readonly Dictionary<char, (string Site, string Discipline)> QuickstartPlaces = new()
    {
        ['m'] = ("CITY", "medicine"),
        ['s'] = ("CITY", "surgery"),
        ['p'] = ("VALLEY", "paediatrics"),
        ['y'] = ("VALLEY", "psychiatry"),
        ['g'] = ("ELM", "general-practice"),
        ['r'] = ("STONE", "general-practice"),
    };

    private static readonly string[] MendedRoster =
    [
        "S1 mmy-s",
        "S2 mm-ys",
        "S3 mmsy-",
        "S4 sy-mm",
        "S5 ys-mm",
        "S6 mmy-s",
        "S7 y-smm",
        "S8 sy-mm",
    ];

    private static readonly Dictionary<char, (string Site, string Discipline)> MendedPlaces = new()
    {
        ['m'] = ("H1", "medicine"),
        ['s'] = ("H1", "surgery"),
        ['y'] = ("H2", "psychiatry"),
    };

    /// <summary>A letter for each block: "S1 mmy-s".</summary>
    private static IEnumerable<PlannedLine> Lines(
        IEnumerable<string> roster,
        Dictionary<char, (string Site, string Discipline)> places
    ) =>
        roster
            .Select(line => line.Split(' '))
            .SelectMany(parts =>
                parts[1]
                    .Select((letter, block) => (letter, Block: $"B{block + 1}"))
                    .Where(pair => pair.letter != '-')
                    .Select(pair => new PlannedLine(
                        parts[0],
                        pair.Block,
                        places[pair.letter].Site,
                        places[pair.letter].Discipline
                    ))
            );

    private static TextTable Later(TextTable table) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Cells = [.. row.Cells.Select(cell => cell == "B3" ? "B4" : cell)],
                    }
                ),
            ],
        };
}

using ClosedXML.Excel;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests;

/// <summary>A small cohort with everything a report tells, and some names that spreadsheets like to spoil.</summary>
internal static class Example
{
    /// <summary>Identifiers and names a spreadsheet would turn into a number, a date or a formula.</summary>
    public static IReadOnlyList<string> NastyNames { get; } = ["007", "1E5", "2026-03-02", "=1+1", "@x", "-5", "TRUE"];

    public static PlacementProblem Problem { get; } = Build();

    /// <summary>Legal: S4 is alone at PRACTICE, which has one place, in B1, and at CLINIC, which has two, in B2.</summary>
    public static Roster Legal { get; } =
        RosterText.Parse(
            Problem,
            "S1: Surgery@HOSPITAL Primary@CLINIC",
            "S2: Surgery@HOSPITAL Primary@CLINIC",
            "S3: Surgery@HOSPITAL Primary@HOSPITAL",
            "S4: Primary@PRACTICE Surgery@CLINIC"
        );

    /// <summary>S2 is on leave in B3 and placed there; S3 lacks a discipline.</summary>
    public static Roster Broken { get; } =
        RosterText.Parse(
            Problem,
            "S1: Surgery@HOSPITAL Primary@CLINIC",
            "S2: Surgery@HOSPITAL - Primary@CLINIC",
            "S3: Surgery@HOSPITAL",
            "S4: Primary@PRACTICE Surgery@CLINIC"
        );

    public static ReportContent Of(PlacementProblem problem, Roster roster, RunSummary? summary = null)
    {
        var audit = Audit.Run(problem, roster);
        return new ReportContent
        {
            Problem = problem,
            Roster = roster,
            Audit = audit,
            Summary = (summary ?? SummaryOf(problem)).WithAudit(audit),
        };
    }

    public static RunSummary SummaryOf(PlacementProblem problem) =>
        new()
        {
            Version = "1.2.3",
            Status = RunStatus.Feasible,
            Bound = 1_000,
            BoundProof = "Counted by hand.",
            LoneBound = 1,
            LoneBoundProof = "One practice has one place.",
            Settings = SettingNames.ValuesOf(problem.Settings),
            Dataset = "aa11",
            Seed = 7,
            Workers = 2,
            Seconds = 1.5,
        };

    public static byte[] Write(ReportContent content)
    {
        using var stream = new MemoryStream();
        ContinuityReport.Write(content, stream);
        return stream.ToArray();
    }

    public static XLWorkbook Open(byte[] bytes) => new(new MemoryStream(bytes));

    /// <summary>Every text of the workbook.</summary>
    public static IReadOnlyList<string> TextsOf(XLWorkbook book) =>
        [.. book.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString())];

    private static PlacementProblem Build()
    {
        var pod = new StudentRow { Pod = "P1", Home = "North" };
        return new ProblemBuilder()
            .Blocks(3, weeks: 4)
            .Site("HOSPITAL", new SiteRow { Area = "North" })
            .Site("CLINIC", new SiteRow { Area = "South" })
            .Site("PRACTICE")
            .Course("Surgery")
            .Course("Primary")
            .Places("HOSPITAL", "Surgery", 4)
            .Places("HOSPITAL", "Primary", 4)
            .Places("CLINIC", "Surgery", 2)
            .Places("CLINIC", "Primary", 2)
            .Places("PRACTICE", "Primary", 1)
            .Student("S1", pod with { Tags = "secret-tag" })
            .Student("S2", pod with { Leave = "B3" })
            .Student("S3", pod)
            .Student("S4")
            .Apart("S3", "S4")
            .Build();
    }
}

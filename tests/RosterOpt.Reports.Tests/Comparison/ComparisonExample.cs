using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Comparison;

/// <summary>Scenarios of every sort: better, worse, other cohorts, some that could not run, and names that browsers like to run.</summary>
internal static class ComparisonExample
{
    // Before the properties that are built from them.
    private static readonly string[] Together =
    [
        "S1: Surgery@HOSPITAL Primary@CLINIC",
        "S2: Surgery@HOSPITAL Primary@CLINIC",
        "S3: Primary@CLINIC Surgery@HOSPITAL",
        "S4: Primary@CLINIC Surgery@HOSPITAL",
    ];

    private static readonly string[] Apart =
    [
        "S1: Surgery@HOSPITAL Primary@CLINIC",
        "S2: Primary@CLINIC Surgery@HOSPITAL",
        "S3: Primary@CLINIC Surgery@HOSPITAL",
        "S4: Primary@CLINIC - Surgery@HOSPITAL",
    ];

    /// <summary>A name that ends a script, closes a tag and opens a formula.</summary>
    public const string Nasty = "=1+1 </script><img src=x onerror=alert(1)> {{cards}} \"'&";

    /// <summary>Tags, homes and names that no comparison may show.</summary>
    public static IReadOnlyList<string> Secrets { get; } = ["secret-tag", "Northville", "Ada Lovelace"];

    public static ComparisonContent Small { get; } = BuildSmall();

    /// <summary>231 pods of four × 10 blocks × 13 scenarios.</summary>
    public static ComparisonContent Large { get; } = BuildLarge();

    /// <summary>Two students of one pod and two without; who is where is up to the test.</summary>
    public static PlacementProblem Problem(Func<ProblemBuilder, ProblemBuilder>? change = null)
    {
        var builder = new ProblemBuilder()
            .Blocks(3, weeks: 4)
            .Site("HOSPITAL", new SiteRow { Area = "North" })
            .Site("CLINIC", new SiteRow { Area = "South" })
            .Course("Surgery")
            .Course("Primary")
            .Places("HOSPITAL", "Surgery", 4)
            .Places("CLINIC", "Primary", 4)
            .Student(
                "S1",
                new StudentRow
                {
                    Pod = "P1",
                    Tags = Secrets[0],
                    Home = Secrets[1],
                }
            )
            .Student("S2", new StudentRow { Pod = "P1", Leave = "B3" })
            .Student("S3")
            .Student("S4")
            .Prefer(3, new AboutRow { Site = "HOSPITAL" });
        return (change?.Invoke(builder) ?? builder).Build();
    }

    public static ScenarioResult Scenario(string name, PlacementProblem problem, params string[] roster) =>
        Scenario(name, problem, RosterText.Parse(problem, roster));

    public static ScenarioResult Scenario(string name, PlacementProblem problem, Roster roster)
    {
        var audit = Audit.Run(problem, roster);
        return new ScenarioResult
        {
            Name = name,
            Status = RunStatus.Feasible,
            Problem = problem,
            Roster = roster,
            Summary = new RunSummary
            {
                Version = "1.2.3",
                Status = RunStatus.Feasible,
                Bound = audit.Score + 10,
                Settings = SettingNames.ValuesOf(problem.Settings),
                Dataset = "aa11",
                Seed = 1,
            }.WithAudit(audit),
        };
    }

    private static ComparisonContent BuildSmall()
    {
        var problem = Problem();
        var larger = Problem(builder => builder.Student("S5"));
        return new ComparisonContent([
            Scenario("base", problem, Together),
            Scenario("apart", problem, Apart),
            WithSeeds(Scenario("apart, three seeds", problem, Apart)),
            Scenario("cohort +25%", larger, [.. Together, "S5: Surgery@HOSPITAL Primary@CLINIC"]),
            new ScenarioResult
            {
                Name = Nasty,
                Status = ScenarioResult.Invalid,
                Message = "scenarios.csv:3: no column 'maks'.",
            },
            new ScenarioResult
            {
                Name = "closed",
                Status = RunStatus.Infeasible,
                Message = "Too few places in B1.",
            },
        ])
        {
            Source = "example",
        };
    }

    private static ScenarioResult WithSeeds(ScenarioResult one)
    {
        var metrics = one.Summary!.Metrics!;
        return one with { Seeds = [metrics, metrics] };
    }

    private static ComparisonContent BuildLarge()
    {
        const int pods = 231;
        const int sites = 60;
        var builder = new ProblemBuilder().Blocks(10, weeks: 4).Course("Surgery", new CourseRow { Times = 10 });
        foreach (var site in Enumerable.Range(1, sites))
        {
            builder.Site($"H{site:00}").Places($"H{site:00}", "Surgery", 40);
        }
        foreach (var pod in Enumerable.Range(1, pods))
        {
            var row = new StudentRow { Pod = $"P{pod:000}", Tags = Secrets[0] };
            builder.Students(row, [.. Enumerable.Range(1, 4).Select(member => $"S{pod:000}{member}")]);
        }
        var problem = builder.Build();
        var scenarios = Enumerable
            .Range(0, 11)
            .Select(number => WithSeeds(Scenario(NameOf(number), problem, Scattered(problem, number))))
            .ToList();
        scenarios.Add(Small.Scenarios[4]);
        scenarios.Add(Small.Scenarios[5]);
        return new ComparisonContent(scenarios) { Source = "large" };
    }

    private static string NameOf(int number) => number == 0 ? "base" : $"scenario {number} of many";

    /// <summary>Pods together, but for a share of students that grows with the number of the scenario.</summary>
    private static Roster Scattered(PlacementProblem problem, int number)
    {
        var random = new Random(number);
        var places = new Place[problem.Students.Count * problem.Blocks.Count];
        for (var cell = 0; cell < places.Length; cell++)
        {
            var (student, block) = (cell / problem.Blocks.Count, cell % problem.Blocks.Count);
            var pod = problem.Students[student].Pod;
            var site =
                random.Next(100) < 2 * number
                    ? random.Next(problem.Sites.Count)
                    : ((7 * pod) + block) % problem.Sites.Count;
            places[cell] = new Place(site, 0);
        }
        return Roster.FromPlaces(problem, places);
    }
}

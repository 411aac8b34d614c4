using System.Globalization;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Findings;
using RosterOpt.Data;
using RosterOpt.Data.Scenarios;

namespace RosterOpt.Cli.Tests.WhatIf;

/// <summary>The built tool with its engine.</summary>
public sealed class WhatIfEndToEndTests : IDisposable
{
    private static readonly string[] Compared = ["comparison.csv", "comparison.html", "comparison.xlsx"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task More_places_never_lower_a_proved_optimum()
    {
        var data = SmallCohort.WriteTo(folder);
        folder.Write("data/sites.csv", "site\nHOSPITAL\nCLINIC\nRURAL\n");
        folder.Write(
            "data/capacity.csv",
            "site,discipline,max\nHOSPITAL,Surgery,3\nCLINIC,Primary,1\nRURAL,Primary,1\n"
        );
        var scenarios = Scenarios.Write(folder, "clinic,set,capacity,site=CLINIC,max,0|1|2|3|4\n");

        var run = await ToolProcess.Run(
            "whatif",
            data,
            scenarios,
            "--out",
            folder["out"],
            "--time",
            "60s",
            "--gap",
            "0"
        );

        Assert.True(run.ExitCode == 0, run.Error);
        var rows = Scenarios.Comparison(folder["out/comparison.csv"]);
        Assert.Equal(
            ["optimal", "infeasible", "optimal", "optimal", "optimal", "optimal"],
            rows.Select(row => row["status"])
        );
        var scores = rows.Skip(2).Select(row => int.Parse(row["score"], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[0] < scores[1], "With two places at the clinic nobody need be alone.");
        // One place is what base has, and nothing else was changed.
        Assert.Equal(rows[0]["score"], rows[2]["score"]);
    }

    [Fact]
    public async Task Killed_half_way_it_goes_on_where_it_was_and_says_the_same_in_the_end()
    {
        await ToolProcess.Run("sample", "--students", "12", "--seed", "1", "--out", folder["data"]);
        var scenarios = Scenarios.Write(folder, "w,set,settings,key=isolation,value,*2|*3|*4\n");
        string[] Arguments(string name) =>
            [
                "whatif",
                folder["data"],
                scenarios,
                "--out",
                folder[name],
                "--deterministic",
                "--work",
                "0.2",
                "--jobs",
                "1",
                "--gap",
                "0",
            ];
        var whole = await ToolProcess.Run(Arguments("whole"));
        Assert.True(whole.ExitCode == 0, whole.Error);

        using (var process = ToolProcess.Start(Arguments("killed")))
        {
            var line = string.Empty;
            while (line is not null && !line.Contains("[2/4]", StringComparison.Ordinal))
            {
                line = await process.StandardError.ReadLineAsync();
            }
            process.Kill();
            await process.WaitForExitAsync();
        }
        var kept = folder.Names("killed").Where(name => File.Exists(folder[$"killed/{name}/summary.json"])).ToList();
        Assert.InRange(kept.Count, 2, 3);
        foreach (var name in kept)
        {
            var audit = await ToolProcess.Run("audit", folder[$"killed/{name}"], folder[$"killed/{name}/roster.csv"]);
            Assert.Equal(0, audit.ExitCode);
        }
        var rest = await ToolProcess.Run(Arguments("killed"));

        Assert.True(rest.ExitCode == 0, rest.Error);
        Assert.Equal(kept.Count, rest.Error.Split("finished before").Length - 1);
        Assert.Equal(folder.Names("whole"), folder.Names("killed"));
        foreach (var name in Compared)
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(folder[$"whole/{name}"]),
                await File.ReadAllBytesAsync(folder[$"killed/{name}"])
            );
        }
    }

    [Fact]
    public void The_twelve_scenarios_of_the_sample_can_all_be_run()
    {
        var file = ScenarioFile.Read(Repository.Find("data-samples", "what-if", "two-schools.csv"));
        var tables = DataSetReader.Read(Repository.Find("data-samples", "two-schools-900"), []).Tables;
        var builder = new ScenarioBuilder(file, tables, [], seed: 1);

        var all = file.Scenarios.Select(builder.Build).ToList();

        Assert.Empty(file.Findings.All);
        Assert.Equal(13, all.Count);
        Assert.All(all, data => Assert.True(data.Fault is null, data.Fault?.Message));
        Assert.All(all, data => Assert.False(data.Data!.Findings.HasImpossible, data.Scenario.Name));
        Assert.Equal(12, all.Select(data => data.Data!.Hash).Distinct(StringComparer.Ordinal).Count() - 1);
        Assert.All(
            all.SelectMany(data => data.Data!.Findings.All),
            finding => Assert.Equal((Grade.Warning, "no-pod"), (finding.Grade, finding.Code))
        );
    }
}

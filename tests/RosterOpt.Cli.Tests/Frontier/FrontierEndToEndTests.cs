using System.Globalization;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Frontier;

/// <summary>The built tool with its engine.</summary>
public sealed class FrontierEndToEndTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_known_front_is_found_audited_and_resumed()
    {
        var data = FrontCohort.WriteTo(folder);
        string[] line =
        [
            "frontier",
            data,
            "--between",
            "preference,pair",
            "--points",
            "3",
            "--out",
            folder["out"],
            "--deterministic",
            "--work",
            "0.5",
            "--gap",
            "0",
            "--jobs",
            "1",
        ];

        var run = await ToolProcess.Run(line);

        Assert.True(run.ExitCode == 0, run.Error);
        var rows = Scenarios.Comparison(folder["out/comparison.csv"]);
        Assert.Equal(
            [(40, 160), (80, 0), (70, 80)],
            rows.Select(row =>
                (
                    int.Parse(row["preference"], CultureInfo.InvariantCulture),
                    int.Parse(row["pair"], CultureInfo.InvariantCulture)
                )
            )
        );
        foreach (var row in rows)
        {
            var name = row["scenario"];
            var audit = await ToolProcess.Run("audit", folder[$"out/{name}"], folder[$"out/{name}/roster.csv"]);
            Assert.Equal(0, audit.ExitCode);
        }
        var before = await File.ReadAllBytesAsync(folder["out/comparison.html"]);
        var again = await ToolProcess.Run(line);
        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotContain(
            ": optimal",
            again.Error.Replace("finished before, optimal", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllBytesAsync(folder["out/comparison.html"]));
    }
}

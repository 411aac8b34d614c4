using RosterOpt.Data;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests;

/// <summary>Proves the optimum that the quickstart sample's description states.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public void The_stated_optimum_is_found_and_proved()
    {
        var problem = DataSetReader.Read(Path.Combine(RepositoryRoot(), "data-samples", "quickstart"), []).Problem!;
        var options = new AllocatorOptions
        {
            Time = TimeSpan.FromMinutes(2),
            Workers = 2,
            Gap = 0,
        };

        var result = new Allocator(TimeProvider.System).Run(problem, options, null, CancellationToken.None);

        Assert.Equal(AllocationStatus.Optimal, result.Status);
        Assert.Equal(2924, result.Audit!.Score);
        Assert.Equal(2924, result.Bound);
        Assert.Equal(1, result.LoneBound);
        Assert.Equal(1, result.Audit.Metrics.IsolatedStudentBlocks);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RosterOpt.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("RosterOpt.sln");
    }
}

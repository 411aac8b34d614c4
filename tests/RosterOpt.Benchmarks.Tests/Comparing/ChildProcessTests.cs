using RosterOpt.Benchmarks.Comparing;

namespace RosterOpt.Benchmarks.Tests.Comparing;

public sealed class ChildProcessTests
{
    [Fact]
    public void Measures_a_program_and_its_memory()
    {
        var child = ChildProcess.Run(["dotnet", "--version"], seconds: 60, memory: long.MaxValue);

        Assert.Equal(0, child.ExitCode);
        Assert.Empty(child.Killed);
        Assert.True(child.Seconds > 0);
        Assert.True(child.PeakMemory > 1_000_000, $"{child.PeakMemory} bytes");
    }

    [Fact]
    public void Ends_one_that_takes_too_much_memory_and_says_so()
    {
        var child = ChildProcess.Run(["dotnet", "--info"], seconds: 60, memory: 1);

        Assert.Null(child.ExitCode);
        Assert.Contains("GB", child.Killed, StringComparison.Ordinal);
    }
}

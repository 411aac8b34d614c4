using RosterOpt.Cli.Supervision;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class ChildEndTests
{
    [Theory]
    [InlineData(134, "aborted")]
    [InlineData(139, "memory access violation")]
    [InlineData(137, "memory ran out")]
    [InlineData(3, "exit code 3")]
    [InlineData(unchecked((int)0xC0000005), "memory access violation")]
    public void The_exit_code_tells_what_happened(int code, string word)
    {
        Assert.Contains(word, ChildEnd.Say(code), StringComparison.Ordinal);
        Assert.False(ChildEnd.IsInterruption(code));
    }

    [Theory]
    [InlineData(130)]
    [InlineData(143)]
    public void A_signal_that_asks_to_end_is_no_crash(int code) => Assert.True(ChildEnd.IsInterruption(code));
}

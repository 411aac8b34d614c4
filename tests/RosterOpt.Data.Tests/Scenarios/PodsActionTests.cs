using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class PodsActionTests
{
    [Fact]
    public void It_says_that_it_is_not_possible_yet()
    {
        var fault = GivenScenario.Fault("x,pods,students,,,missing\n");

        Assert.Equal(("pods-not-yet", 2), (fault.Code, fault.Line));
        Assert.Contains("not possible yet", fault.Message, StringComparison.Ordinal);
    }
}

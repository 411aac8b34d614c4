using System.Collections.Frozen;
using RosterOpt.Core.Cohort;
using Xunit;

namespace RosterOpt.Core.Tests.Cohort;

public sealed class TagRequirementTests
{
    [Fact]
    public void The_signature_says_what_is_asked_for_in_whatever_order_it_was_given()
    {
        var one = Requirement(["car", "bike"], ["first-year"]);
        var same = Requirement(["bike", "car"], ["first-year"]);

        Assert.Equal("bike;car;!first-year", one.Signature);
        Assert.Equal(one.Signature, same.Signature);
        Assert.NotEqual(one.Signature, Requirement(["bike", "car", "first-year"], []).Signature);
        Assert.Empty(TagRequirement.None.Signature);
    }

    private static TagRequirement Requirement(string[] needed, string[] forbidden) =>
        new(needed.ToFrozenSet(StringComparer.Ordinal), forbidden.ToFrozenSet(StringComparer.Ordinal));
}

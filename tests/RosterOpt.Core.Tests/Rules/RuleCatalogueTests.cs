using RosterOpt.Core.Rules;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class RuleCatalogueTests
{
    [Fact]
    public void Every_rule_is_listed_once_in_the_order_of_the_data_format() =>
        Assert.Equal(
            [
                "two-places-at-once",
                "unknown-slot",
                "over-capacity",
                "under-min",
                "under-open-min",
                "over-site-places",
                "over-programme-places",
                "missing-discipline",
                "repeated-discipline",
                "not-in-curriculum",
                "broken-rotation",
                "outside-window",
                "missing-tag",
                "excluded",
                "before-prerequisite",
                "on-leave",
                "kept-apart",
                "lock-broken",
                "pool-count",
                "too-many-at-site",
            ],
            RuleCatalogue.All.Select(rule => rule.Name),
            StringComparer.Ordinal
        );
}

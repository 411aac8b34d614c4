using RosterOpt.Benchmarks.Instances;

namespace RosterOpt.Benchmarks.Tests.Instances;

public sealed class SeedsTests
{
    [Fact]
    public void No_seed_judges_what_was_tuned_on_it() => Assert.Empty(Seeds.Tuning(100).Intersect(Seeds.Judging(1000)));
}

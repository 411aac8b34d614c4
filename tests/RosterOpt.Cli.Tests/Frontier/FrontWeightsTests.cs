using FsCheck.Xunit;
using RosterOpt.Cli.Frontier;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Tests.Frontier;

public sealed class FrontWeightsTests
{
    private static readonly Settings Own = new();

    private static FrontWeight Of(double ratio, string first = "preference", string second = "pair") =>
        new FrontWeights(Own, first, second).Of(ratio);

    [Fact]
    public void Only_the_term_that_is_to_count_for_more_is_raised()
    {
        var weight = Of(12);

        Assert.Equal(Own with { Preference = 12 }, weight.Settings);
        Assert.Equal("preference x12", weight.Name);
        Assert.Contains("preference=12;", weight.Said, StringComparison.Ordinal);
        Assert.Equal(Own with { Pair = 70 }, Of(1 / 7.0).Settings);
        Assert.Equal("pair x7", Of(1 / 7.0).Name);
        Assert.Equal(Own, Of(1).Settings);
    }

    [Fact]
    public void Where_whole_numbers_are_too_coarse_all_weights_grow_but_that_of_worst()
    {
        var weights = new FrontWeights(Own with { Worst = 3 }, "preference", "pair").Of(1.5);

        Assert.Equal(
            (3, 20, 240, 2),
            (weights.Settings.Preference, weights.Settings.Pair, weights.Settings.Isolation, weights.Settings.Move)
        );
        Assert.Equal(3, weights.Settings.Worst);
        Assert.Equal("preference x1.5", weights.Name);
        Assert.Contains("every other weight x2 but that of worst", weights.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_is_off_is_raised_from_1_and_named_by_its_weight()
    {
        var weights = new FrontWeights(Own, "kept", "pair");

        Assert.Equal((0.01, 1000), weights.Range);
        Assert.Equal(0.01, weights.Own);
        Assert.Equal(Own with { Kept = 40 }, weights.Of(40).Settings);
        Assert.Equal("kept=40", weights.Of(40).Name);
        Assert.Equal(Own with { Kept = 1, Pair = 1000 }, weights.Of(0.01).Settings);
        Assert.Null(new FrontWeights(Own, "kept", "wait").Own);
    }

    [Property]
    public void The_ratio_is_met_within_a_few_per_cent_and_no_weight_leaves_its_range(ushort drawn, bool large)
    {
        var own = large ? Own with { Pair = 999_999 } : Own;
        var weights = new FrontWeights(own, "preference", "pair");
        var ratio = Math.Exp(((drawn / 65535.0) - 0.5) * 2 * Math.Log(large ? 1.0001 : 100));

        var found = weights.Of(ratio).Settings;

        var met = (double)found.Preference / found.Pair * own.Pair / own.Preference;
        Assert.InRange(found.Pair, 1, 999_999);
        Assert.InRange(met / ratio, 0.96, 1.04);
    }
}

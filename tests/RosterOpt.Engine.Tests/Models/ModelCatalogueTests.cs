using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Core.Terms;
using RosterOpt.Engine.Models.Rules;
using RosterOpt.Engine.Models.Terms;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

public sealed class ModelCatalogueTests
{
    [Fact]
    public void Says_every_hard_rule_of_core_once() =>
        Assert.Equal(
            RuleCatalogue.All.Select(static rule => rule.Name).Order(StringComparer.Ordinal),
            ModelRuleCatalogue.All.Select(static rule => rule.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Says_every_score_term_of_core_once_with_its_signed_weight()
    {
        var settings = new Settings
        {
            Unanchored = 3,
            Wait = 4,
            Supporter = 6,
            Kept = 7,
            Worst = 8,
        };
        Assert.Equal(
            TermCatalogue
                .All.Select(term => (term.Name, (long)term.Sign * term.Weight(settings)))
                .OrderBy(static term => term.Name, StringComparer.Ordinal),
            ModelTermCatalogue
                .All.Select(term => (term.Name, term.SignedWeight(settings)))
                .OrderBy(static term => term.Name, StringComparer.Ordinal)
        );
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Terms;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class TermCatalogueTests
{
    /// <summary>Name, sign and default weight as the score is defined.</summary>
    [Fact]
    public void Every_term_is_listed_once_with_its_sign_and_default_weight() =>
        Assert.Equal(
            [
                ("pair", 1, 10),
                ("whole", 1, 10),
                ("together", 1, 5),
                ("preference", 1, 1),
                ("isolation", -1, 120),
                ("repeat_isolation", -1, 240),
                ("stranger", -1, 5),
                ("unanchored", -1, 0),
                ("away", -1, 1),
                ("move", -1, 1),
                ("wait", -1, 0),
                ("change", -1, 500),
                ("supporter", -1, 0),
                ("kept", 1, 0),
                ("worst", 1, 0),
            ],
            TermCatalogue.All.Select(term => (term.Name, term.Sign, term.Weight(new Settings())))
        );

    [Fact]
    public void Every_term_reads_a_weight_of_its_own()
    {
        var settings = new Settings
        {
            Pair = 1,
            Whole = 2,
            Together = 3,
            Preference = 4,
            Isolation = 5,
            RepeatIsolation = 6,
            Stranger = 7,
            Unanchored = 8,
            Away = 9,
            Move = 10,
            Wait = 11,
            Change = 12,
            Supporter = 13,
            Kept = 14,
            Worst = 15,
        };

        Assert.Equal(Enumerable.Range(1, 15), TermCatalogue.All.Select(term => term.Weight(settings)));
    }
}

using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Models.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models.Terms;

/// <summary>One roster in which every term has something to count, each term by itself.</summary>
public sealed class ModelTermTests
{
    private static readonly string[] Years =
    [
        "Ada: GP@H Med@H - Psy@K",
        "Bob: GP@H Psy@K Med@H -",
        "Cyd: GP@K Med@H Psy@K -",
        "Dan: Psy@K GP@H Med@H -",
        "Eve: GP@H Med@H Psy@H -",
    ];

    /// <summary>Term → its points in the roster at a weight of 3, worked out by hand where they are simple; null = as Core says, but not 0.</summary>
    private static readonly Dictionary<string, long?> Points = new(StringComparer.Ordinal)
    {
        ["pair"] = 3 * 2,
        ["whole"] = null,
        ["together"] = 3 * 4 * 2 * 2,
        ["preference"] = 3 * 7,
        ["isolation"] = null,
        ["repeat_isolation"] = null,
        ["stranger"] = null,
        ["unanchored"] = null,
        ["away"] = null,
        ["move"] = null,
        ["wait"] = -3 * 5,
        ["change"] = -3 * 2,
        ["supporter"] = null,
        ["kept"] = null,
        ["worst"] = null,
    };

    public static TheoryData<string> Names => [.. Points.Keys];

    private static PlacementProblem Problem(string term)
    {
        int Weight(string name) => name == term || (term == "worst" && name is "move" or "wait") ? 3 : 0;
        return new ProblemBuilder()
            .Blocks(4, weeks: 2)
            .Site("H", new SiteRow { Area = "north" })
            .Site("K", new SiteRow { Area = "south" })
            .Course("GP")
            .Course("Med")
            .Course("Psy")
            .Student(
                "Ada",
                new StudentRow
                {
                    Pod = "P",
                    Home = "north",
                    WaitPenalty = 5,
                }
            )
            .Student("Bob", new StudentRow { Pod = "P", Home = "south" })
            .Student(
                "Cyd",
                new StudentRow
                {
                    Pod = "Q",
                    Home = "north",
                    IsolationPenalty = 2,
                }
            )
            .Student("Dan", new StudentRow { Pod = "Q" })
            .Student("Eve", new StudentRow { Tags = "peer-supporter" })
            .Places("H", "GP", 4)
            .Places("H", "Med", 4)
            .Places("H", "Psy", 4)
            .Places("K", "GP", 4)
            .Places("K", "Psy", 4)
            .Wish("Ada", "Eve", 4)
            .Prefer(
                7,
                new AboutRow
                {
                    Student = "Cyd",
                    Discipline = "Psy",
                    Block = "B3",
                }
            )
            .Baseline("Ada: GP@H Med@H Psy@K")
            .With(_ => new Settings
            {
                Pair = Weight("pair"),
                Whole = Weight("whole"),
                Together = Weight("together"),
                Preference = Weight("preference"),
                Isolation = Weight("isolation"),
                RepeatIsolation = Weight("repeat_isolation"),
                Stranger = Weight("stranger"),
                Unanchored = Weight("unanchored"),
                Away = Weight("away"),
                Move = Weight("move"),
                Wait = Weight("wait"),
                Change = Weight("change"),
                Supporter = Weight("supporter"),
                Kept = Weight("kept"),
                Worst = Weight("worst"),
                EnoughWeeks = 4,
                SupporterFrom = 2,
            })
            .Build();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Counts_what_core_counts(string term)
    {
        var problem = Problem(term);
        var roster = RosterText.Parse(problem, Years);
        var audit = Audit.Run(problem, roster);
        var judged = ModelCases.Judge(problem, roster);
        Assert.Equal(ModelStatus.Optimal, judged.Status);
        Assert.NotEqual(0, judged.Terms[term]);
        Assert.Equal(audit.Terms.Single(value => value.Name == term).Points, judged.Terms[term]);
        Assert.Equal(audit.Score, judged.Score);
        if (Points[term] is { } known)
        {
            Assert.Equal(known, judged.Terms[term]);
        }
    }

    [Fact]
    public void Leaves_out_terms_that_are_off() =>
        Assert.Equal(
            "move",
            string.Join(";", ModelCases.Judge(Problem("move"), RosterText.Parse(Problem("move"), Years)).Terms.Keys)
        );

    [Fact]
    public void Every_term_of_the_model_has_a_case() =>
        Assert.Equal(
            ModelTermCatalogue.All.Select(static term => term.Name).Order(StringComparer.Ordinal),
            Points.Keys.Order(StringComparer.Ordinal)
        );
}

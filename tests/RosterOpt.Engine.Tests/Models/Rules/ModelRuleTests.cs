using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Rules;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models.Rules;

/// <summary>One roster that is legal, and for each rule a twist of the data under which it breaks that rule and no other.</summary>
public sealed class ModelRuleTests
{
    private static readonly string[] Years = ["Ada: GP@H Med@H Med@H -", "Bob: GP@H Psy@K - -"];

    private static readonly Dictionary<string, Func<ProblemBuilder, ProblemBuilder>> Twists = new(
        StringComparer.Ordinal
    )
    {
        ["unknown-slot"] = data => data.Places("H", "GP", 0, new PlacesRow { Block = "B1" }),
        ["over-capacity"] = data => data.Places("H", "GP", 1, new PlacesRow { Block = "B1" }),
        ["under-min"] = data => data.Places("K", "Psy", 3, new PlacesRow { Block = "B3", Min = 1 }),
        ["under-open-min"] = data => data.Places("K", "Psy", 3, new PlacesRow { Block = "B2", OpenMin = 2 }),
        ["over-site-places"] = data => data.SitePlaces("H", 1, "B1"),
        ["over-programme-places"] = data => data.Places("H", "GP", 1, new PlacesRow { Programme = "main;nurse" }),
        ["missing-discipline"] = data => data.Course("Obs", new CourseRow { Programme = "nurse" }),
        ["outside-window"] = data => data.Course("Psy", new CourseRow { Programme = "nurse", Earliest = "B3" }),
        ["missing-tag"] = data => data.Places("K", "Psy", 3, new PlacesRow { Block = "B2", Requires = "car" }),
        ["excluded"] = data => data.Exclude(new AboutRow { Student = "Bob", Site = "K" }),
        ["before-prerequisite"] = data => data.Course("Psy", new CourseRow { Programme = "nurse", After = "Obs" }),
        ["on-leave"] = data => data,
        ["kept-apart"] = data => data.Apart("Bob", "Ada"),
        ["lock-broken"] = data => data.Lock("Bob", "B2", "K", "GP"),
        ["pool-count"] = data => data.StudentPoolCount("Ada", "E", 1),
        ["too-many-at-site"] = data => data.With(settings => settings with { MaxDisciplinesPerSite = 1 }),
        ["not-in-curriculum"] = data => data.Completed("Bob", "Psy"),
        ["broken-rotation"] = data => data,
        ["repeated-discipline"] = data => data,
    };

    public static TheoryData<string> Names => [.. Twists.Keys];

    /// <summary>Ada does two blocks of medicine; Bob's programme is his own, so that a twist of it leaves hers alone.</summary>
    private static ProblemBuilder Base(string twist)
    {
        var data = new ProblemBuilder().Block("B1").Block("B2", 1, twist == "broken-rotation").Block("B3").Block("B4");
        data.Site("H")
            .Site("K")
            .Course("GP")
            .Course("Med", new CourseRow { Length = 2 })
            .Course("GP", new CourseRow { Programme = "nurse" });
        data.Course("Elec", new CourseRow { Pool = "E" });
        if (twist is not ("outside-window" or "before-prerequisite"))
        {
            data.Course("Psy", new CourseRow { Programme = "nurse" });
        }
        data.Student("Ada")
            .Student("Bob", new StudentRow { Programme = "nurse", Leave = twist == "on-leave" ? "B2" : "" });
        data.Places("H", "GP", 2)
            .Places("H", "Med", 2)
            .Places("K", "Psy", 3)
            .Places("K", "GP", 2)
            .Places("K", "Elec", 1);
        return data.Places("K", "Med", 2).Places("K", "Obs", 2);
    }

    [Fact]
    public void The_roster_is_legal_without_a_twist()
    {
        var problem = Base(string.Empty).Build();
        Assert.Equal(ModelStatus.Optimal, ModelCases.Judge(problem, RosterText.Parse(problem, Years)).Status);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forbids_what_core_forbids(string rule)
    {
        var problem = Twists[rule](Base(rule)).Build();
        var roster = RosterText.Parse(
            problem,
            rule == "repeated-discipline" ? [Years[0], "Bob: GP@H Psy@K Psy@K -"] : Years
        );
        Assert.Equal(rule, string.Join(";", Audit.Run(problem, roster).Violations.Keys));
        Assert.Equal(ModelStatus.Infeasible, ModelCases.Judge(problem, roster).Status);
    }

    [Fact]
    public void Nobody_is_in_two_places_at_once()
    {
        var problem = Base(string.Empty).Build();
        var model = StudentModel.Build(problem, new ModelScope { BreakSymmetry = false });
        var first = model.Context.Students.Covering(1, 0);
        model.Context.Require(LinearSum.Of(first.Select(static choice => choice.Taken)), 2, 2);
        Assert.Equal(ModelStatus.Infeasible, model.Solve(ModelCases.Quick, null, null).Status);
    }

    [Fact]
    public void Every_rule_of_the_model_has_a_case() =>
        Assert.Equal(
            ModelRuleCatalogue.All.Select(static rule => rule.Name).Order(StringComparer.Ordinal),
            Twists.Keys.Append("two-places-at-once").Order(StringComparer.Ordinal)
        );
}

using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Merging;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Merging;

public sealed class MergedPlacesTests
{
    [Fact]
    public void Small_places_of_an_area_become_one_and_large_ones_stay()
    {
        var problem = Practices()
            .Site("WARD", new SiteRow { Area = "north" })
            .Course("surgery")
            .Places("WARD", "surgery", 9)
            .Build();

        var merged = MergedPlaces.Of(problem);

        Assert.NotNull(merged);
        Assert.Equal(2, merged.SitesOf.Count);
        var north = merged.SitesOf.Single(one => one.Value.Count == 3);
        var slots = merged.Problem.Slots.Where(slot => slot.Site == north.Key).ToList();
        Assert.Equal([1 + 2 + 3, 1 + 2 + 3], slots.Select(slot => slot.Max));
        Assert.Equal("north", merged.Problem.Areas[merged.Problem.Sites[north.Key].Area]);
        Assert.Equal(9, merged.Problem.Slots.First(slot => problem.Disciplines[slot.Discipline].Id == "surgery").Max);
        Assert.Equal(Enumerable.Range(0, merged.Problem.Slots.Count), merged.Problem.Slots.Select(slot => slot.Index));
    }

    [Fact]
    public void A_place_that_somebody_is_locked_to_stays_by_itself()
    {
        var merged = MergedPlaces.Of(Practices().Lock("A1", "B1", "N2", "practice").Build());

        Assert.NotNull(merged);
        Assert.DoesNotContain(merged.SitesOf, one => one.Value.Any(site => merged.Problem.Sites[site].Id == "N2"));
    }

    [Fact]
    public void Limits_of_merged_places_are_added_up_and_only_like_ones_merged()
    {
        var problem = Practices()
            .Places("N1", "practice", 1, new PlacesRow { Programme = "main" })
            .Places("N3", "practice", 2, new PlacesRow { Programme = "main" })
            .Build();

        var merged = MergedPlaces.Of(problem);

        Assert.NotNull(merged);
        var limited = merged.SitesOf.Single(one => merged.Problem.Sites[one.Value[0]].Id == "N1");
        Assert.Equal(["N1", "N3"], limited.Value.Select(site => problem.Sites[site].Id));
        Assert.All(
            merged.Problem.ProgrammeLimits,
            limit =>
            {
                Assert.Equal(limited.Key, limit.Site);
                Assert.Equal(3, limit.Max);
            }
        );
    }

    [Fact]
    public void Nothing_is_merged_where_pods_fit_the_places_or_places_ask_for_tags_or_company_is_counted_by_site()
    {
        var fitting = new ProblemBuilder().Blocks(1).Site("N1").Site("N2").Course("practice");
        fitting.Places("N1", "practice", 4).Places("N2", "practice", 4);
        var asking = new ProblemBuilder().Blocks(1).Site("N1", new SiteRow { Requires = "car" }).Site("N2");
        asking.Course("practice").Places("N1", "practice", 2).Places("N2", "practice", 2);
        foreach (var builder in new[] { fitting, asking })
        {
            builder.Students(new StudentRow { Pod = "four", Tags = "car" }, "A1", "A2", "A3", "A4");
            Assert.Null(MergedPlaces.Of(builder.Build()));
        }
        Assert.Null(MergedPlaces.Of(Practices().With(s => s with { TogetherAt = TogetherAt.Site }).Build()));
    }

    [Property(MaxTest = 200, Replay = "11,3")]
    public void A_legal_roster_is_legal_with_places_merged_too(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        if (MergedPlaces.Of(planted.Problem) is not { } merged)
        {
            return;
        }

        var audit = Audit.Run(merged.Problem, merged.Merge(planted.Legal));

        Assert.True(audit.IsLegal, $"seed {seed}: {string.Join(';', audit.Breaches.Select(breach => breach.Rule))}");
    }

    internal static ProblemBuilder Practices() =>
        new ProblemBuilder()
            .Blocks(2, weeks: 4)
            .Site("N1", new SiteRow { Area = "north" })
            .Site("N2", new SiteRow { Area = "north" })
            .Site("N3", new SiteRow { Area = "north" })
            .Site("S1", new SiteRow { Area = "south" })
            .Site("S2", new SiteRow { Area = "south" })
            .Course("practice")
            .Places("N1", "practice", 1)
            .Places("N2", "practice", 2)
            .Places("N3", "practice", 3)
            .Places("S1", "practice", 2)
            .Places("S2", "practice", 2)
            .Students(new StudentRow { Pod = "four" }, "A1", "A2", "A3", "A4")
            .Students(new StudentRow { Pod = "three" }, "B1", "B2", "B3");
}

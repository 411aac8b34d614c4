using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Dividing;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Dividing;

public sealed class DivisionTests
{
    /// <summary>What parts cannot know of each other: pairs of different parts, and minimums that thin slots cannot share.</summary>
    private static readonly string[] BetweenParts = ["kept-apart", "under-min"];

    [Property(MaxTest = 60, Replay = "3,9")]
    public void Every_student_is_in_one_part_with_the_whole_pod_and_no_place_or_limit_is_given_twice(int seed)
    {
        var problem = RandomProblems.Planted(seed).Problem;

        var parts = Division.Of(problem, 1 + Math.Abs(seed % 4)).Parts;

        Assert.Equal(
            problem.Students.Select(student => student.Id).Order(StringComparer.Ordinal),
            parts.SelectMany(part => part.Problem.Students.Select(one => one.Id)).Order(StringComparer.Ordinal)
        );
        foreach (var pod in parts.SelectMany(part => part.Problem.Pods))
        {
            Assert.Equal(problem.Pods.Single(one => one.Id == pod.Id).Members.Count, pod.Members.Count);
        }
        foreach (var slot in problem.Slots)
        {
            var given = parts.Sum(part => part.Problem.FindSlot(slot.Site, slot.Discipline, slot.Block)?.Max ?? 0);
            Assert.True(given <= slot.Max, $"seed {seed}: {given} of {slot.Max} places");
        }
        foreach (var limit in problem.SiteLimits)
        {
            var given = parts
                .SelectMany(part => part.Problem.SiteLimits)
                .Where(row => (row.Site, row.Block) == (limit.Site, limit.Block))
                .Sum(row => row.Max);
            Assert.True(given <= limit.Max, $"seed {seed}: {given} of the limit {limit.Max}");
        }
    }

    [Property(MaxTest = 60, Replay = "5,3")]
    public void Legal_rosters_of_the_parts_make_a_roster_that_breaks_only_rules_between_parts(int seed)
    {
        var problem = RandomProblems.Planted(seed).Problem;
        var division = Division.Of(problem, 2);
        var rosters = division.Parts.Select(part => Solve(part.Problem)).ToList();
        if (rosters.Exists(roster => roster is null))
        {
            return;
        }

        var joined = division.Join([.. rosters.Select(roster => roster!)]);

        var broken = Audit.Run(problem, joined).Breaches.Select(breach => breach.Rule).Distinct();
        Assert.Empty(broken.Except(BetweenParts));
    }

    [Fact]
    public void Every_part_gets_its_share_of_the_places_of_every_discipline()
    {
        var problem = Large();

        var parts = Division.Of(problem, 4).Parts;

        foreach (var part in parts)
        {
            foreach (var discipline in problem.Disciplines)
            {
                var need = part.Problem.Students.Count;
                var have = part.Problem.Slots.Where(slot => slot.Discipline == discipline.Index).Sum(slot => slot.Max);
                Assert.InRange(have / (double)need, 1.05, 1.45);
            }
        }
    }

    [Fact]
    public void Students_who_live_in_one_area_and_its_sites_come_into_one_part()
    {
        var parts = Division.Of(Large(), 2).Parts;

        foreach (var part in parts)
        {
            Assert.Equal(2, part.Problem.Students.Select(student => student.Home).Distinct().Count());
            var homes = part.Problem.Students.Select(student => student.Home).ToHashSet();
            var near = part.Problem.Slots.Count(slot => homes.Contains(part.Problem.Sites[slot.Site].Area));
            Assert.True(near >= 0.8 * part.Problem.Slots.Count, $"{near} of {part.Problem.Slots.Count} slots are near");
        }
    }

    [Fact]
    public void Wishes_bring_units_of_equal_size_into_one_part()
    {
        var rows = Rows(homes: false);
        for (var i = 0; i < 8; i++)
        {
            rows.Wish($"s{i}-0", $"s{i + 20}-0");
        }

        var parts = Division.Of(rows.Build(), 2).Parts;

        Assert.Equal(8, parts.Sum(part => part.Problem.Wishes.Count));
    }

    [Property(MaxTest = 60, Replay = "11,5")]
    public void Places_that_are_locked_go_to_the_parts_of_the_students_who_are_locked_there(int seed)
    {
        var problem = RandomProblems.Planted(seed).Problem;

        foreach (var part in Division.Of(problem, 2).Parts.Select(part => part.Problem))
        {
            foreach (var row in part.Locks.GroupBy(row => (row.Site, row.Discipline, row.Block)))
            {
                var others = problem.Locks.Count(one =>
                    (one.Site, one.Discipline) == (row.Key.Site, row.Key.Discipline)
                );
                var max = part.FindSlot(row.Key.Site, row.Key.Discipline, row.Key.Block)?.Max ?? 0;
                Assert.True(max >= row.Count() || others > row.Count(), $"seed {seed}: {max} for {row.Count()} locked");
            }
        }
    }

    [Property(MaxTest = 100, Replay = "7,11")]
    public void Along_a_legal_roster_every_part_begins_legal_and_legal_rosters_of_parts_make_a_legal_one(int seed)
    {
        var drawn = RandomProblems.Planted(seed);
        var (problem, planted) = (drawn.Problem, drawn.Legal);

        var division = Division.Of(problem, 2 + Math.Abs(seed % 3)).Along(planted);

        foreach (var part in division.Parts)
        {
            Assert.Empty(Audit.Run(part.Problem, part.Take(planted)).Breaches);
        }
        var rosters = division.Parts.Select(part => Solve(part.Problem) ?? part.Take(planted)).ToList();
        Assert.Empty(Audit.Run(problem, division.Join(rosters)).Breaches);
    }

    [Fact]
    public void Students_kept_apart_in_different_parts_cannot_meet_at_a_site_that_both_parts_use()
    {
        var rows = Rows(homes: false);
        for (var i = 0; i < 20; i++)
        {
            rows.Apart($"s{i}-0", $"s{39 - i}-0");
        }
        // One site for everybody is shared by all parts.
        rows.Site("shared").Places("shared", "medicine", 200).Places("shared", "surgery", 200);
        var problem = rows.Build();
        var first = Solve(problem)!;

        var division = Division.Of(problem, 2).Along(first);

        Assert.Contains(division.Parts, part => part.Problem.Exclusions.Count > 0);
        for (var pass = 0; pass < 3; pass++)
        {
            var rosters = division.Parts.Select(part => Solve(part.Problem, pass)).ToList();
            Assert.All(rosters, Assert.NotNull);
            Assert.Empty(Audit.Run(problem, division.Join([.. rosters.Select(roster => roster!)])).Breaches);
        }
    }

    private static Roster? Solve(PlacementProblem problem, int seed = 1)
    {
        var chain = new Chain(new SearchProblem(problem), seed);
        chain.Build(null, CancellationToken.None);
        chain.Anneal((100, 1, 0), moves => chain.Best.Violation == 0 ? 1 : moves / 20_000.0, _ => { });
        return chain.Best.Violation == 0 ? chain.Best.ToRoster() : null;
    }

    private static PlacementProblem Large() => Rows().Build();

    /// <summary>Forty pods of four from four areas, and in each area five sites with two disciplines for three students and more.</summary>
    private static ProblemBuilder Rows(bool homes = true)
    {
        var rows = new ProblemBuilder().Blocks(4).Course("medicine").Course("surgery");
        for (var i = 0; i < 40; i++)
        {
            var row = new StudentRow { Pod = $"pod{i}", Home = homes ? $"area{i / 10}" : "" };
            rows.Students(row, [.. Enumerable.Range(0, 4).Select(member => $"s{i}-{member}")]);
        }
        for (var i = 0; i < 20; i++)
        {
            rows.Site($"site{i}", new SiteRow { Area = $"area{i / 5}" })
                .Places($"site{i}", "medicine", 2 + (i % 2))
                .Places($"site{i}", "surgery", 3 - (i % 2));
        }
        return rows;
    }
}

using FsCheck.Xunit;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Bounds;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class PodValuesTests
{
    private static readonly PartKind Kinds = new(2);

    [Property(MaxTest = 200, Replay = "1,3")]
    public void Every_class_keeps_its_values_and_no_named_class_earns_less_than_its_group(int seed)
    {
        var (values, groups) = Drawn(seed);
        var rows = new ValueRows(Kinds);

        var taken = PodValues.Of(values, Kinds.Count, groups, rows);

        for (var place = 0; place < groups.GroupOf.Length; place++)
        {
            var common = taken.Common[groups.GroupOf[place]];
            var named = taken.Named.Where(one => one.Class == place).ToList();
            var row = named.Count > 0 ? named.Single().Row : common;
            Assert.Equal(values.AsSpan(place * Kinds.Count, Kinds.Count).ToArray(), rows[row]);
            Assert.True(common == PodValues.None || rows.IsAtLeast(row, common));
        }
        Assert.Equal(taken.Named.Select(one => one.Class).Order(), taken.Named.Select(one => one.Class));
    }

    /// <summary>Looking at the cheapest class of a group and at the named ones finds what looking at every class finds.</summary>
    [Property(MaxTest = 200, Replay = "2,5")]
    public void The_best_part_found_by_groups_is_the_best_of_all_classes(int seed)
    {
        var (values, groups) = Drawn(seed);
        var (rows, random) = (new ValueRows(Kinds), new SearchRandom(seed + 1));
        var prices = values.Select(_ => (long)random.Next(30) - 10).ToArray();
        var cheapest = new Cheapest(groups, Kinds.Count);
        cheapest.Find(prices);
        var year = new PodYear(
            rows,
            cheapest,
            [
                [.. Enumerable.Range(0, groups.Count)],
            ],
            new int[groups.GroupOf.Length]
        );
        var demand = new PodDemand
        {
            Programme = 0,
            Members = 2,
            Values = PodValues.Of(values, Kinds.Count, groups, rows),
            Groups = [new UnitGroup(2, 1)],
            Least = 2,
            Most = 2,
        };
        var uses = new int[values.Length];

        var most = year.Most(demand, prices, uses);

        long? Best(int members) =>
            Enumerable
                .Range(0, values.Length)
                .Where(cell => Kinds.Members(cell % Kinds.Count) == members && values[cell] != PodDemand.Never)
                .Max(cell => (long?)(values[cell] - prices[cell]));
        var expected = new[] { Best(2), 2 * Best(1) }.Max();
        Assert.Equal(expected, most);
        Assert.Equal(
            most ?? 0,
            uses.Select((times, cell) => times == 0 ? 0 : times * (values[cell] - prices[cell])).Sum()
        );
    }

    /// <summary>What most students have in common is worked out once; looked at one by one they must come out the same.</summary>
    [Fact]
    public void Bounds_are_the_same_where_every_student_is_looked_at_alone()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var problem = RandomProblems.Planted(seed).Problem;
            var never = new bool[problem.Blocks.Count];
            var alone = problem with
            {
                Exclusions =
                [
                    .. problem.Exclusions,
                    .. problem.Students.Select(one => new Exclusion(default, one.Index, null, -1, -1, never)),
                ],
            };
            AssertSameBounds(problem, alone, seed);
        }
    }

    /// <summary>A preference that names no block is added to what a year earns without it; one that names every block is read place by place.</summary>
    [Fact]
    public void Bounds_are_the_same_where_preferences_name_every_block()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var problem = RandomProblems.Planted(seed).Problem;
            var random = new SearchRandom(seed);
            var disciplines = problem.Disciplines.Count;
            problem = problem with
            {
                Preferences =
                [
                    .. problem.Preferences,
                    .. problem.Students.Select(one => new Preference(
                        default,
                        one.Index,
                        -1,
                        random.Next(disciplines + 1) - 1,
                        null,
                        random.Next(20) - 8
                    )),
                ],
            };
            var always = Enumerable.Repeat(true, problem.Blocks.Count).ToArray();
            var spelledOut = problem with
            {
                Preferences = [.. problem.Preferences.Select(row => row with { Blocks = row.Blocks ?? always })],
            };
            AssertSameBounds(problem, spelledOut, seed);
        }
    }

    private static void AssertSameBounds(PlacementProblem one, PlacementProblem other, int seed)
    {
        var (a, b) = (Compute(one), Compute(other));
        Assert.True(a == b, $"seed {seed}: {a} and {b}");
    }

    private static (long? Personal, long? Discipline, int Lone) Compute(PlacementProblem problem)
    {
        var context = new BoundContext(problem, new WorkMeter(1e9), CancellationToken.None);
        var all = BoundCatalogue.Compute(problem, 1e9, CancellationToken.None);
        return (new PersonalBound().Prove(context), new DisciplineBound().Prove(context), all.Lone);
    }

    private static (long[] Values, ClassGroups Groups) Drawn(int seed)
    {
        var random = new SearchRandom(seed);
        var places = 1 + random.Next(7);
        var builder = new ProblemBuilder().Blocks(1).Course("D").Student("S");
        for (var i = 0; i < places; i++)
        {
            // Sites of different areas are different classes, and of one kind where they have as many places.
            builder.Site($"H{i}", new SiteRow { Area = $"A{i}" }).Places($"H{i}", "D", 2 + random.Next(2));
        }
        var context = new BoundContext(builder.Build(), new WorkMeter(1), CancellationToken.None);
        foreach (var place in context.Places.All)
        {
            place.Cap = 2 + (place.Index % 2);
        }
        var classes = PlaceClass.Of(context.Markets[0], new SiteLooks(context.Problem));
        var values = new long[classes.Count * Kinds.Count];
        for (var place = 0; place < classes.Count; place++)
        {
            var extra = random.Next(3) == 0 ? random.Next(9) - 2 : 0;
            for (var kind = 0; kind < Kinds.Count; kind++)
            {
                values[(place * Kinds.Count) + kind] = random.Next(12) == 0 ? PodDemand.Never : (3 * kind) + extra;
            }
        }
        return (values, ClassGroups.Of(classes));
    }
}

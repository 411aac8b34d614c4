using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearPricerTests
{
    private static readonly ProblemSize Small = new()
    {
        Students = 3,
        Blocks = 4,
        Sites = 2,
        Disciplines = 3,
        Programmes = 2,
    };

    private static readonly PricingEffort Exact = new(CompletionBounds.Never, 10, 100_000, 1, 12);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Finds_the_best_of_all_years_that_the_audit_finds_legal(int seed)
    {
        var problem = RandomProblems.Wild(seed, Small);
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        foreach (
            var student in problem.Students.Where(x => BruteYears.Combinations(problem, x.Index) <= BruteYears.Most)
        )
        {
            var all = BruteYears.Of(problem, student.Index);
            var year = builder.Build(student);
            var prices = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
            var answer = new YearPricer().Price(year, new YearGuide(year), prices, Exact);

            if (all.Count == 0)
            {
                Assert.Equal(CompletionBounds.Never, answer.Bound);
                Assert.Empty(answer.Found);
                continue;
            }
            var best = (all.Max(x => x.Points) + year.Constant) * PricedYear.Scale;
            Assert.True(answer.IsExact);
            Assert.Equal(best, answer.Bound);
            Assert.Equal(best, answer.Found.Max(x => x.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lists_exactly_the_years_that_the_audit_finds_legal(int seed)
    {
        var problem = RandomProblems.Wild(seed, Small);
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        foreach (
            var student in problem.Students.Where(x => BruteYears.Combinations(problem, x.Index) <= BruteYears.Most)
        )
        {
            var all = BruteYears.Of(problem, student.Index);
            var year = builder.Build(student);
            var prices = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
            var floor = all.Count == 0 ? 0 : all[all.Count / 2].Points + year.Constant;
            var effort = new EnumerationEffort(100_000, 10_000_000, 10)
            {
                Floor = floor * PricedYear.Scale,
                Best = CompletionBounds.Never,
            };

            var listed = new YearPricer().Enumerate(year, new YearGuide(year), prices, effort);

            var wanted = all.Select(x => x.Points + year.Constant).Where(x => x >= floor).Order();
            Assert.NotNull(listed);
            Assert.Equal(wanted, listed.Select(x => YearMeasure.Value(year, x).Value).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Agrees_with_the_full_list_at_any_prices(int seed)
    {
        var problem = RandomProblems.Planted(seed, Small with { Blocks = 6, Disciplines = 5 }).Problem;
        var kinds = new RotationKinds(new MasterRows(problem));
        var years = problem.Students.Select(new YearBuilder(problem, kinds).Build).ToList();
        var random = new Random(seed);
        var guides = years.Select(x => new YearGuide(x)).ToList();
        for (var round = 0; round < 3; round++)
        {
            var rows = kinds.Master.All.Select(_ => random.NextInt64(-5, 6) * PricedYear.Scale / 2).ToArray();
            var prices = new PricePoint(
                new long[kinds.Count],
                [.. years.Select(_ => random.NextInt64(2) * PricedYear.Scale)]
            );
            kinds.Price(rows, prices.KindPrices);
            foreach (var year in years)
            {
                var pricer = new YearPricer();
                var everything = new EnumerationEffort(5_000, 1_000_000, 2)
                {
                    Floor = CompletionBounds.Never / 4,
                    Best = CompletionBounds.Never,
                };
                if (pricer.Enumerate(year, new YearGuide(year), prices, everything) is not { } all)
                {
                    continue;
                }
                var best = all.Max(x => pricer.Priced.ValueOf(x));
                var guide = guides[year.Student];

                Assert.Equal(best, pricer.Price(year, guide, prices, Exact).Bound);
                // With next to no labels the answer is no longer exact, but must stay a bound.
                Assert.True(
                    pricer.Price(year, guide, prices, Exact with { MostLabels = 2, Steps = 1, Rounds = 0 }).Bound
                        >= best
                );
            }
        }
    }
}

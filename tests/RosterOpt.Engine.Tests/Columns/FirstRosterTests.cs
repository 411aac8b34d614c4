using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class FirstRosterTests
{
    private static readonly ProblemSize Size = new() { Students = 14, Blocks = 6 };

    [Fact]
    public void Finds_a_legal_roster_for_nearly_every_problem_that_has_one()
    {
        var found = Enumerable.Range(900, 30).Count(FindsOne);

        Assert.True(found >= 24, $"found {found} of 30");
    }

    private static bool FindsOne(int seed)
    {
        var problem = ColumnGenerationTests.Personal(RandomProblems.Planted(seed, Size).Problem);
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        var pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
        var budget = new ColumnBudget(new ColumnLimits(TimeProvider.System) { Work = 0.3 });
        var pricing = new PricingRound(pool, budget, 1);
        var told = new List<Roster>();
        var incumbent = new Incumbent(problem, pool, told.Add);
        var start = DualPoint.Zero(kinds.Master.All.Count, pool.Years.Count, problem.Settings.Worst);
        pricing.Run(start, new PricingEffort(0, 8, 1_000, 1000, 0));
        var first = new FirstRoster(pool, pricing, budget, incumbent) { Seed = seed, Worst = problem.Settings.Worst };

        var answer = first.Find(start, 20);

        Assert.Equal(answer, first.IsFound);
        Assert.Equal(answer ? 1 : 0, told.Count);
        Assert.All(told, x => Assert.True(Audit.Run(problem, x).IsLegal));
        return answer;
    }

    [Fact]
    public void Does_nothing_once_the_budget_is_spent()
    {
        var problem = ColumnGenerationTests.Personal(RandomProblems.Planted(900, Size).Problem);
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        var pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
        var budget = new ColumnBudget(new ColumnLimits(TimeProvider.System) { Work = 1 });
        var first = new FirstRoster(pool, new PricingRound(pool, budget, 1), budget, new Incumbent(problem, pool, null))
        {
            Seed = 1,
            Worst = 0,
        };
        budget.AddUnits(2);

        Assert.False(first.Find(DualPoint.Zero(kinds.Master.All.Count, pool.Years.Count, 0), 20));
        Assert.Empty(pool.All);
    }
}

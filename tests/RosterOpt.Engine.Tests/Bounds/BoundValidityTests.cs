using FsCheck.Xunit;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

[Properties(Arbitrary = [typeof(RosterArbitraries)])]
public sealed class BoundValidityTests
{
    /// <summary>Set to hunt longer by hand: seeds to try beyond those of the property.</summary>
    private static readonly int Extra = int.Parse(
        Environment.GetEnvironmentVariable("ROSTEROPT_HUNT") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture
    );

    [Property(MaxTest = 100, Replay = "9081726354,1234567")]
    public void NoLegalRosterBeatsABound(PlantedCase planted) =>
        Assert.Equal("", BoundHunt.Hunt(planted.Problem, planted.Legal, new Draw(planted.Seed), 60));

    [Fact]
    public void NoLegalRosterBeatsABoundInALongerHunt()
    {
        for (var seed = 0; seed < 60 + Extra; seed++)
        {
            var size = new ProblemSize
            {
                Students = 4 + (seed % 9),
                Blocks = 2 + (seed % 3),
                Sites = 1 + (seed % 4),
                Disciplines = 1 + (seed % 4),
                Programmes = 1 + (seed % 2),
                AnySettings = seed % 3 > 0,
            };
            var planted = RandomProblems.Planted(seed, size);
            var wrong = BoundHunt.Hunt(planted.Problem, planted.Legal, new Draw(seed), 40);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
        }
    }

    [Fact]
    public void NoLegalRosterAtAllBeatsABound()
    {
        var size = new ProblemSize
        {
            Students = 3,
            Blocks = 3,
            Sites = 2,
            Disciplines = 2,
            Programmes = 2,
        };
        var (tried, tight) = (0, 0);
        for (var seed = 0; tried < 40 + (Extra / 4); seed++)
        {
            var planted = RandomProblems.Planted(seed, size with { AnySettings = seed % 2 > 0 });
            if (Exhaustive.Search(planted.Problem, 4000) is not { } best)
            {
                continue;
            }
            tried++;
            var wrong = BoundHunt.Judge(planted.Problem, best.Score, best.Alone);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
            tight += BoundCatalogue.Compute(planted.Problem, 0.01, CancellationToken.None).Upper == best.Score ? 1 : 0;
        }
        Assert.True(tight > tried / 5, $"the bound is the optimum in {tight} of {tried} tiny problems only");
    }

    /// <summary>Wishes all over, of great weight, in places that are tight for two pods: what a bound gives them must suffice.</summary>
    [Fact]
    public void NoLegalRosterBeatsABoundWhereThereAreManyWishes()
    {
        for (var seed = 0; seed < 80 + Extra; seed++)
        {
            var size = new ProblemSize
            {
                Students = 6 + (seed % 8),
                Blocks = 2 + (seed % 4),
                Sites = 1 + (seed % 3),
                Disciplines = 1 + (seed % 3),
                Programmes = 1 + (seed % 2),
                AnySettings = seed % 4 == 0,
            };
            var planted = RandomProblems.Planted(seed, size);
            var draw = new Draw(seed);
            var problem = WithWishes(planted.Problem, draw);
            var wrong = BoundHunt.Hunt(problem, planted.Legal, draw, 60);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
        }
    }

    /// <summary>The same against every roster there is.</summary>
    [Fact]
    public void NoLegalRosterAtAllBeatsABoundWhereThereAreManyWishes()
    {
        var tried = 0;
        for (var seed = 0; tried < 30 + (Extra / 4); seed++)
        {
            var size = new ProblemSize
            {
                Students = 5,
                Blocks = 2,
                Sites = 2,
                Disciplines = 1 + (seed % 2),
                Programmes = 1,
                AnySettings = seed % 4 == 0,
            };
            var planted = RandomProblems.Planted(seed, size);
            var problem = WithWishes(planted.Problem, new Draw(seed));
            if (problem.Students.Count < 3 || Exhaustive.Search(problem, 4000) is not { } best)
            {
                continue;
            }
            tried++;
            var wrong = BoundHunt.Judge(problem, best.Score, best.Alone);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
        }
    }

    private static PlacementProblem WithWishes(PlacementProblem problem, Draw draw)
    {
        var most = problem.Students.Count - 1;
        var wishes = Enumerable
            .Range(1, 2 * problem.Students.Count)
            .Select(line => new Wish(
                new SourceRow("peers", line),
                draw.Between(0, most),
                draw.Between(0, most),
                draw.Between(1, 3)
            ))
            .Where(wish => wish.StudentA != wish.StudentB)
            .ToList();
        return problem with
        {
            Wishes = wishes,
            Settings = problem.Settings with { Together = draw.Pick([5, 20, 200]) },
        };
    }
}

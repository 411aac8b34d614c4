using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Advice;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Advice;

public sealed class AdviserTests
{
    private const int Plenty = 1000;

    private static readonly ProblemSize Tiny = new()
    {
        Students = 8,
        Blocks = 3,
        Sites = 3,
        Disciplines = 3,
        Programmes = 2,
        AnySettings = false,
    };

    /// <summary>Brute force: every slot by itself, with one place more and with two, solved to the proven optimum.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Gains_are_the_differences_of_the_optima(int seed)
    {
        var planted = RandomProblems.Planted(seed, Tiny);
        var problem = planted.Problem;
        var optimum = Optimum(problem);

        var advice = Advise(problem, planted.Legal);

        Assert.Equal(AdviceScope.Everything, advice.Scope);
        Assert.True(advice.IsComplete);
        Assert.Equal(optimum - Audit.Run(problem, planted.Legal).Score, advice.SearchAlone);
        foreach (
            var slot in problem.Slots.Where(slot => slot.Max > 0 && problem.Disciplines[slot.Discipline].InCurriculum)
        )
        {
            var opening = new Opening(slot.Site, slot.Discipline, slot.Block, 1);
            var listed = advice.Slots.FirstOrDefault(one => one.Opening == opening);
            var (one, pair) = (Gain(opening, 1), Gain(opening, 2));

            Assert.Equal(one, listed?.One?.Points ?? 0);
            Assert.Equal(pair, listed?.Pair?.Points ?? 0);
        }
        foreach (var listed in advice.Slots)
        {
            Assert.Equal(Gain(listed.Opening, 1), listed.One!.Points);
            Assert.Equal(Gain(listed.Opening, 2), listed.Pair!.Points);
            Assert.Equal(GainCertainty.Proven, listed.One.Certainty);
        }

        long Gain(Opening opening, int places) => Optimum(Opening.Widen(problem, [opening], places)) - optimum;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_each_discipline_and_block_the_best_site_is_told(int seed)
    {
        var planted = RandomProblems.Planted(seed, Tiny);

        var advice = Advise(planted.Problem, planted.Legal);

        foreach (var block in advice.Blocks.Where(block => block.Blocks == 1))
        {
            var best = advice
                .Slots.Where(slot =>
                    slot.Opening is { Blocks: 1 } one && one.Discipline == block.Discipline && one.From == block.From
                )
                .Max(slot => slot.One!.Points);
            Assert.Equal(best, block.One!.Points);
        }
        Assert.Equal(
            advice.Slots.Select(slot => (slot.Opening.Discipline, slot.Opening.From)).Distinct().Order(),
            advice.Blocks.Select(block => (block.Discipline, block.From)).Distinct().Order()
        );
    }

    [Fact]
    public void A_place_that_makes_a_pod_whole_and_saves_who_is_alone_comes_first()
    {
        var problem = ThreeInPlacesOfTwo().Build();
        var roster = RosterText.Parse(problem, "S1: D@H1", "S2: D@H1", "S3: D@H2");

        var advice = Advise(problem, roster);

        Assert.Equal([new Opening(0, 0, 0, 1), new Opening(1, 0, 0, 1)], advice.Slots.Select(slot => slot.Opening));
        // Two pairs more, the whole pod, and nobody alone.
        Assert.Equal(new PlaceGain(20 + 10 + 120, 1, GainCertainty.Proven), advice.Slots[0].One);
        Assert.Equal(advice.Slots[0].One, advice.Slots[0].Pair);
    }

    [Fact]
    public void The_limit_of_the_site_rises_where_it_must()
    {
        var problem = ThreeInPlacesOfTwo().SitePlaces("H1", 2).Build();
        var roster = RosterText.Parse(problem, "S1: D@H1", "S2: D@H1", "S3: D@H2");

        var advice = Advise(problem, roster);

        Assert.True(advice.Slots.Single(slot => slot.Opening.Site == 0).RaisesSiteLimit);
        Assert.False(advice.Slots.Single(slot => slot.Opening.Site == 1).RaisesSiteLimit);
    }

    [Fact]
    public void A_roster_that_breaks_a_rule_is_refused()
    {
        var problem = ThreeInPlacesOfTwo().Build();
        var roster = RosterText.Parse(problem, "S1: D@H1", "S2: D@H1");

        Assert.Throws<ArgumentException>(() => Advise(problem, roster));
    }

    [Fact]
    public void Interrupted_at_once_it_tells_nothing_and_claims_nothing()
    {
        var planted = RandomProblems.Planted(1, Tiny);

        var advice = new Adviser(TimeProvider.System).Run(
            planted.Problem,
            Request(planted.Legal),
            null,
            new CancellationToken(canceled: true)
        );

        Assert.True(advice.Interrupted);
        Assert.False(advice.IsComplete);
        Assert.Empty(advice.Slots);
    }

    /// <summary>The same neighbourhood said to the model of everything, with all but its sites fixed, has the same optima.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void In_a_neighbourhood_company_is_counted_as_the_model_of_everything_counts_it(int seed)
    {
        var (problem, roster) = Companionable(seed);
        var layout = new SearchProblem(problem);
        var desk = Desk.Of(layout, roster);
        foreach (var (span, openings) in OpeningCatalogue.Of(layout))
        {
            var market = new NeighbourhoodMarket(span, openings, new Neighbourhood(span.Discipline, span.From, desk));
            var without = Restricted(problem, roster, span, problem);
            foreach (var opening in openings)
            {
                var answer = market.Solve([opening], 1, desk, () => new SolveLimits { DeterministicTime = 10 });
                var with = Restricted(problem, roster, span, Opening.Widen(problem, [opening], 1));

                Assert.Equal(with - without, answer.Gain.Points);
                Assert.Equal(GainCertainty.Proven, answer.Gain.Certainty);
                Assert.True(market.Potential >= answer.Gain.Points);
                Assert.Equal(without - Audit.Run(problem, roster).Score, market.SearchAlone);
            }
        }
        Assert.Equal(Audit.Run(problem, roster).Score, desk.State.Score);
        Assert.Equal(Audit.Run(problem, roster).Metrics.IsolatedStudentBlocks, desk.Lone);
    }

    [Fact]
    public void Two_threads_give_the_same_answer_twice()
    {
        var (problem, roster) = Companionable(11);

        Assert.Equal(Text(Locally(problem, roster)), Text(Locally(problem, roster)));

        static string Text(AdviceResult advice) =>
            string.Join('\n', advice.Slots.Select(slot => $"{slot}").Concat(advice.Blocks.Select(block => $"{block}")));
    }

    /// <summary>What is told of a place is what an audit finds: the best packing with it is legal once it is offered.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_settings_no_gain_is_above_that_of_everything(int seed)
    {
        var planted = RandomProblems.Planted(seed, Tiny with { AnySettings = true });
        var optimum = Optimum(planted.Problem);
        var score = Audit.Run(planted.Problem, planted.Legal).Score;

        foreach (
            var slot in Locally(planted.Problem, planted.Legal).Slots.Where(slot => slot.One is { IsEffect: true })
        )
        {
            var with = Optimum(Opening.Widen(planted.Problem, [slot.Opening], 1));
            Assert.InRange(slot.One!.Points, 1, with - score);
            Assert.True(with >= optimum);
        }
    }

    private static AdviceResult Locally(PlacementProblem problem, Roster roster)
    {
        var layout = new SearchProblem(problem);
        Desk[] desks = [Desk.Of(layout, roster), Desk.Of(layout, roster)];
        var request = Request(roster);
        var budget = new Budget(TimeProvider.System, request.Run, CancellationToken.None);
        var run = new AdviceRun(desks, new AdviceClock(budget, 1), request)
        {
            Tell = static _ => { },
            OnBetter = null,
            Score = Audit.Run(problem, roster).Score,
            IsWhole = false,
        };
        return run.Go(Adviser.Neighbourhoods(OpeningCatalogue.Of(layout), desks[0]));
    }

    private static (PlacementProblem Problem, Roster Roster) Companionable(int seed)
    {
        var planted = RandomProblems.Planted(seed, Tiny with { Students = 12 });
        var problem = planted.Problem with
        {
            Settings = new Settings
            {
                Together = 0,
                Preference = 0,
                Isolation = 0,
                RepeatIsolation = 0,
                Stranger = 0,
                Away = 0,
                Move = 0,
            },
            ApartPairs = [],
            ProgrammeLimits = [],
        };
        return (problem, planted.Legal);
    }

    private static long Restricted(PlacementProblem problem, Roster roster, Opening span, PlacementProblem widened)
    {
        var now = Enumerable
            .Range(0, problem.Students.Count)
            .Select(student => RotationReader.Read(problem, roster, student))
            .ToList();
        int[] free =
        [
            .. Enumerable
                .Range(0, now.Count)
                .Where(student =>
                    now[student].Exists(one => one.Discipline == span.Discipline && one.Start == span.From)
                ),
        ];
        var choices = new ChoiceTable(widened);
        foreach (var student in free)
        {
            ((List<RotationChoice>)choices.Of(student)).RemoveAll(choice =>
                !now[student].Contains(choice) && (choice.Discipline != span.Discipline || choice.Start != span.From)
            );
        }
        var scope = new ModelScope
        {
            Free = free,
            Given = roster,
            Choices = choices,
        };
        var result = StudentModel.Solve(widened, scope, new SolveLimits { DeterministicTime = 10 }, roster);
        Assert.Equal(ModelStatus.Optimal, result.Status);
        return result.Score!.Value;
    }

    private static ProblemBuilder ThreeInPlacesOfTwo() =>
        new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Site("H2")
            .Course("D")
            .Places("H1", "D", 2)
            .Places("H2", "D", 2)
            .Students(new StudentRow { Pod = "P" }, "S1", "S2", "S3");

    private static AdviceResult Advise(PlacementProblem problem, Roster roster) =>
        new Adviser(TimeProvider.System).Run(problem, Request(roster), null, CancellationToken.None);

    private static AdviceRequest Request(Roster roster) =>
        new(new AllocatorOptions { Work = 1000, Start = roster }, Plenty);

    private static long Optimum(PlacementProblem problem)
    {
        var result = StudentModel.Solve(problem, new ModelScope(), new SolveLimits { DeterministicTime = 60 });
        Assert.Equal(ModelStatus.Optimal, result.Status);
        return result.Score!.Value;
    }
}

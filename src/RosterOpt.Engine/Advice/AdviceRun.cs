using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>One advice: all markets, then the best openings one after the other, then disciplines × blocks.</summary>
internal sealed class AdviceRun(Desk[] desks, AdviceClock clock, AdviceRequest request)
{
    /// <summary>Shares of the budget at which each part ends.</summary>
    public static (double Optimum, double Markets, double Slots, double Blocks) Shares => (0.3, 0.65, 0.9, 1);

    private readonly List<Solved> solved = [];
    private IReadOnlyList<IMarket> markets = [];

    public required Action<string> Tell { get; init; }

    public required Action<AdviceResult>? OnBetter { get; init; }

    /// <summary>Score of the roster.</summary>
    public required long Score { get; init; }

    /// <summary>True where the markets are of the whole problem.</summary>
    public required bool IsWhole { get; init; }

    public AdviceResult Go(IReadOnlyList<IMarket> all)
    {
        markets = all;
        SolveMarkets();
        var (one, pair) = Rank(static (taken, other) => taken == other, Shares.Slots);
        var slots = Merge(one, pair, Shares.Slots, static ranked => [ranked.Answer.From!.Value]);
        var result = Answer() with
        {
            Slots =
            [
                .. slots
                    .Select(entry => Slot(entry))
                    .Where(slot => slot.Worth > 0)
                    .OrderByDescending(slot => slot.Worth)
                    .ThenBy(slot => (slot.Opening.Discipline, slot.Opening.From, slot.Opening.Site))
                    .DistinctBy(slot => slot.Opening)
                    .Take(request.Top),
            ],
            IsComplete = one.IsComplete && pair.IsComplete && solved.Count == markets.Count,
        };
        return IsWhole ? WithBlocks(result) : result;
    }

    /// <summary>The most promising first, as many side by side as there are threads.</summary>
    private void SolveMarkets()
    {
        // What cannot gain needs no solving.
        solved.AddRange(
            markets
                .Where(market => market.Potential <= 0)
                .Select(market => new Solved(market, MarketAnswer.None(true, 0), MarketAnswer.None(true, 0)))
        );
        var open = markets
            .Where(market => market.Potential > 0)
            .GroupBy(market => market.Base)
            .OrderByDescending(group => group.First().Promise)
            .ThenByDescending(group => group.First().Potential)
            .Select(group => group.ToList())
            .ToList();
        for (var at = 0; at < open.Count; at += desks.Length)
        {
            if (Next(clock, Shares.Markets) is null)
            {
                return;
            }
            Tell($"checking places ({solved.Count} of {markets.Count})");
            var batch = open.Skip(at).Take(desks.Length).ToList();
            var answers = new List<Solved>[batch.Count];
            Parallel.For(
                0,
                batch.Count,
                new ParallelOptions { MaxDegreeOfParallelism = desks.Length },
                i => answers[i] = batch[i].ConvertAll(market => SolveBoth(market, desks[i]))
            );
            clock.Spend(answers.Max(all => all.Sum(answer => answer.One.Work + answer.Pair.Work)));
            solved.AddRange(answers.SelectMany(all => all));
            OnBetter?.Invoke(Answer());
        }
    }

    private Solved SolveBoth(IMarket market, Desk desk) =>
        new(
            market,
            market.Solve(market.Openings, 1, desk, () => Next(clock, Shares.Markets)),
            market.Solve(market.Openings, 2, desk, () => Next(clock, Shares.Markets))
        );

    /// <summary>The best openings for one place and for a pair, side by side where there are threads.</summary>
    private (OpeningRanking One, OpeningRanking Pair) Rank(Func<Opening, Opening, bool> drops, double until)
    {
        Tell("ranking places");
        var began = clock.Fork();
        var one = new OpeningRanking(1, desks[0], clock.Fork());
        var pair = new OpeningRanking(2, desks[^1], desks.Length > 1 ? clock.Fork() : one.Clock);
        var middle = desks.Length > 1 ? until : until - 0.12;
        void First() => one.Run(solved.Select(s => (s.Market, s.One)), drops, request.Top, c => Next(c, middle));
        void Second() => pair.Run(solved.Select(s => (s.Market, s.Pair)), drops, request.Top, c => Next(c, until));
        if (desks.Length > 1)
        {
            Parallel.Invoke(First, Second);
        }
        else
        {
            First();
            Second();
        }
        clock.Join(began, one.Clock, pair.Clock);
        return (one, pair);
    }

    /// <summary>Openings that either ranking found, each with its answer for one place and for a pair.</summary>
    /// <param name="one">For one place.</param>
    /// <param name="pair">For two.</param>
    /// <param name="until">Share of the budget.</param>
    /// <param name="openings">What to solve for a ranked opening that the other ranking did not find.</param>
    private List<(Ranked? One, Ranked? Pair)> Merge(
        OpeningRanking one,
        OpeningRanking pair,
        double until,
        Func<Ranked, IReadOnlyList<Opening>> openings
    )
    {
        var merged = one
            .Found.Select(ranked =>
                ((Ranked?)ranked, pair.Found.Find(other => IsSame(ranked, other)) ?? Solve(ranked, 2))
            )
            .ToList();
        merged.AddRange(
            pair.Found.Where(ranked => !one.Found.Exists(other => IsSame(ranked, other)))
                .Select(ranked => (Solve(ranked, 1), (Ranked?)ranked))
        );
        return merged;

        bool IsSame(Ranked a, Ranked b) => a.Market == b.Market && openings(a).SequenceEqual(openings(b));

        Ranked? Solve(Ranked ranked, int places)
        {
            if (Next(clock, until + 0.05) is null)
            {
                return null;
            }
            var answer = ranked.Market.Solve(openings(ranked), places, desks[0], () => Next(clock, until + 0.05));
            clock.Spend(answer.Work);
            return new Ranked(ranked.Market, answer);
        }
    }

    private static SlotAdvice Slot((Ranked? One, Ranked? Pair) entry)
    {
        var (one, pair) = (entry.One?.Answer, entry.Pair?.Answer);
        var used = Longest(one?.Used, pair?.Used);
        return new SlotAdvice(
            used,
            one?.Gain,
            AtLeast(pair, one)?.Gain,
            (one?.RaisesSiteLimit ?? false) || (pair?.RaisesSiteLimit ?? false)
        );
    }

    private static Opening Longest(Opening? a, Opening? b) =>
        a is not { } first ? b!.Value
        : b is { } second && second.Blocks > first.Blocks ? second
        : first;

    /// <summary>Whoever has two places has one: what one gains, two gain.</summary>
    private static MarketAnswer? AtLeast(MarketAnswer? pair, MarketAnswer? one) =>
        pair is not null && one is { Gain.IsEffect: true } && one.Gain.Points > pair.Gain.Points ? one : pair;

    private AdviceResult WithBlocks(AdviceResult result)
    {
        var (one, pair) = Rank(IsSameBlock, Shares.Blocks - 0.05);
        var merged = Merge(
            one,
            pair,
            Shares.Blocks - 0.05,
            static ranked => [.. ranked.Market.Openings.Where(other => IsSameBlock(ranked.Answer.From!.Value, other))]
        );
        return result with { Blocks = Sorted(merged.Select(entry => Block(entry.One?.Answer, entry.Pair?.Answer))) };
    }

    private static bool IsSameBlock(Opening taken, Opening other) =>
        taken.Discipline == other.Discipline && taken.From == other.From && taken.Blocks == other.Blocks;

    private AdviceResult Answer() =>
        new()
        {
            Scope = IsWhole ? AdviceScope.Everything : AdviceScope.Neighbourhood,
            Score = Score,
            SearchAlone = solved.Count == 0 ? 0 : solved.Max(one => one.Market.SearchAlone),
            Blocks = IsWhole
                ? []
                : Sorted(
                    solved.Select(one =>
                        Block(one.One, one.Pair) with
                        {
                            Discipline = one.Market.Openings[0].Discipline,
                            From = one.Market.Openings[0].From,
                            Blocks = one.Market.Openings[0].Blocks,
                        }
                    )
                ),
            Checked = IsWhole ? 0 : solved.Count,
            Total = IsWhole ? 0 : markets.Count,
            Interrupted = clock.IsInterrupted,
        };

    private static BlockAdvice Block(MarketAnswer? one, MarketAnswer? pair)
    {
        var both = AtLeast(pair, one);
        var span = one?.From ?? both?.From ?? default;
        return new BlockAdvice(span.Discipline, span.From, span.Blocks, one?.Gain, one?.Used, both?.Gain, both?.Used);
    }

    private static List<BlockAdvice> Sorted(IEnumerable<BlockAdvice> blocks) =>
        [
            .. blocks
                .OrderByDescending(block => block.Worth)
                .ThenBy(block => (block.Discipline, block.From, block.Blocks)),
        ];

    private SolveLimits? Next(AdviceClock thread, double until) =>
        IsWhole
            ? thread.Limits(until, request.Run.Workers / Math.Min(2, desks.Length), isLong: true)
            : thread.Limits(until);

    private sealed record Solved(IMarket Market, MarketAnswer One, MarketAnswer Pair);
}

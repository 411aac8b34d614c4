namespace RosterOpt.Engine.Advice;

/// <summary>
/// Finds the best openings one after the other: the best of each market is known; once it is taken, its market is solved again
/// without it. So the first ten are the ten best, although few openings are ever solved by themselves.
/// </summary>
/// <param name="places">Places of an opening; 1 or 2.</param>
/// <param name="desk">For this thread.</param>
/// <param name="clock">For this thread.</param>
internal sealed class OpeningRanking(int places, Desk desk, AdviceClock clock)
{
    private readonly List<Node> nodes = [];

    public AdviceClock Clock { get; } = clock;

    /// <summary>What was found, best first.</summary>
    public List<Ranked> Found { get; } = [];

    /// <summary>True where nothing better than the last one found is left.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Ranks.</summary>
    /// <param name="markets">Markets with their answers for all of their openings.</param>
    /// <param name="drops">Given an opening that was taken: which openings are left out from then on.</param>
    /// <param name="top">How many to find.</param>
    /// <param name="limits">For the next solve, or null where time is over.</param>
    public void Run(
        IEnumerable<(IMarket Market, MarketAnswer Answer)> markets,
        Func<Opening, Opening, bool> drops,
        int top,
        Func<AdviceClock, Models.Solving.SolveLimits?> limits
    )
    {
        nodes.AddRange(markets.Select(one => new Node(one.Market, one.Market.Openings, one.Answer)));
        var isCut = false;
        while (Found.Count < top)
        {
            var best = nodes.Where(node => node.Answer.Gain.IsEffect).MaxBy(node => node.Worth(places));
            if (best is null)
            {
                IsComplete = !isCut && nodes.TrueForAll(node => node.Answer.Gain.Certainty == GainCertainty.Proven);
                return;
            }
            nodes.Remove(best);
            // Two openings cut down to the same blocks are one.
            if (!Found.Exists(one => one.Answer.Used == best.Answer.Used))
            {
                Found.Add(new Ranked(best.Market, best.Answer));
            }
            var left = best.Open.Where(opening => !drops(best.Answer.From!.Value, opening)).ToList();
            if (left.Count == 0)
            {
                continue;
            }
            if (limits(Clock) is null)
            {
                // The best of the other markets are known; what else this one holds is not.
                isCut = true;
                continue;
            }
            var answer = best.Market.Solve(left, places, desk, () => limits(Clock));
            Clock.Spend(answer.Work);
            nodes.Add(new Node(best.Market, left, answer));
        }
        IsComplete = !isCut;
    }

    private sealed record Node(IMarket Market, IReadOnlyList<Opening> Open, MarketAnswer Answer)
    {
        public double Worth(int places) => (double)Answer.Gain.Points / places / Answer.Used!.Value.Blocks;
    }
}

/// <summary>An opening found by ranking.</summary>
internal sealed record Ranked(IMarket Market, MarketAnswer Answer);

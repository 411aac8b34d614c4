namespace RosterOpt.Engine.Search;

/// <summary>
/// Several chains side by side, which meet at the end of every stretch and go on from the best roster of all. One long cooling, then
/// mild reheats: measured better than one cooling over the whole time.
/// </summary>
internal sealed class Chains
{
    /// <summary>Share of the time up to which the stretch lasts, and its first and last temperature in units of a chain's scale.</summary>
    internal static (double Until, double From, double To)[] Plan =
    [
        (0.45, 0.6, 0.02),
        (0.65, 0.12, 0.015),
        (0.85, 0.08, 0.01),
        (1.00, 0.05, 0.005),
    ];

    private readonly Chain[] chains;

    public Chains(SearchProblem problem, int count, long seed)
    {
        chains = [.. Enumerable.Range(0, count).Select(i => new Chain(problem, (seed * 1_000_003) + i))];
    }

    /// <summary>The chain with the best roster: least violation, then most points, then the first.</summary>
    public Chain Best =>
        chains.OrderBy(chain => chain.Best.Violation).ThenByDescending(chain => chain.Best.Score).First();

    /// <summary>Students without any legal year.</summary>
    public IReadOnlyList<int> Impossible => [.. chains.SelectMany(chain => chain.Impossible).Distinct().Order()];

    public IReadOnlyList<Chain> All => chains;

    /// <summary>Builds all chains' first rosters.</summary>
    public void Build(StartRoster? start, CancellationToken cancel) => ForAll(chain => chain.Build(start, cancel));

    /// <summary>Searches until the budget share is used up.</summary>
    /// <param name="clock">Share of the search's budget used, 0 to 1, given a chain and the moves it has made; beyond 1 it is over.</param>
    /// <param name="onBetter">Called by a chain on its own thread when it has a better roster.</param>
    /// <param name="isWarm">True where the first roster is good already and must not be melted.</param>
    public void Search(Func<Chain, long, double> clock, Action<Chain> onBetter, bool isWarm)
    {
        var moves = new long[chains.Length];
        var begun = 0.0;
        for (var stretch = 0; stretch < Plan.Length; stretch++)
        {
            var (until, from, to) = Plan[stretch];
            if (isWarm && stretch == 0)
            {
                (from, to) = (Plan[1].From, Plan[1].To);
            }
            var first = begun;
            ForAll(chain =>
            {
                var i = Array.IndexOf(chains, chain);
                var before = moves[i];
                chain.Anneal(
                    from * chain.Scale,
                    to * chain.Scale,
                    done =>
                    {
                        moves[i] = before + done;
                        return (clock(chain, before + done) - first) / (until - first);
                    },
                    onBetter
                );
            });
            begun = until;
            var best = Best;
            foreach (var chain in chains.Where(chain => chain != best))
            {
                chain.Adopt(best);
            }
            best.Adopt(best);
        }
    }

    /// <summary>Runs every chain on a thread of its own: one must never wait for another's turn while the clock runs.</summary>
    private void ForAll(Action<Chain> action)
    {
        var others = chains
            .Skip(1)
            .Select(chain =>
                Task.Factory.StartNew(
                    () => action(chain),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        action(chains[0]);
        Task.WaitAll(others);
    }
}

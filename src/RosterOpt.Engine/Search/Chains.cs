namespace RosterOpt.Engine.Search;

/// <summary>
/// Several chains side by side, which meet at the end of every stretch and go on from the best roster of all. One long cooling, then
/// mild reheats: measured better than one cooling over the whole time.
/// </summary>
internal sealed class Chains
{
    /// <summary>First and last temperature of a cooling, in units of a chain's scale (measured; see docs/ENGINE.md).</summary>
    private static readonly (double From, double To) Cooling = (0.15, 0.003);

    /// <summary>The same for the last stretch, which polishes the best roster of all chains.</summary>
    private static readonly (double From, double To) Polish = (0.012, 0.002);

    /// <summary>Share of the time before the last stretch.</summary>
    private const double ShareOfCooling = 0.7;

    /// <summary>Moves per student that one cooling can use; where there is time for more, several coolings beat a slower one.</summary>
    private const double MovesPerStudent = 40_000;

    private const int MostCoolings = 50;

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
    /// <param name="isWarm">True where the first roster is good already and must not be melted at once.</param>
    /// <param name="expectedMoves">Moves that one chain is likely to make in all.</param>
    public void Search(Func<Chain, long, double> clock, Action<Chain> onBetter, bool isWarm, double expectedMoves)
    {
        var coolings = (int)Math.Clamp(expectedMoves / (chains[0].Students * MovesPerStudent), 1, MostCoolings);
        var moves = new long[chains.Length];
        for (var i = 0; i <= coolings; i++)
        {
            var isLast = i == coolings;
            var (first, until) = isLast
                ? (ShareOfCooling, 1.0)
                : (ShareOfCooling * i / coolings, ShareOfCooling * (i + 1) / coolings);
            var (from, to) = isLast || (isWarm && i == 0) ? Polish : Cooling;
            ForAll(chain =>
            {
                var number = Array.IndexOf(chains, chain);
                var before = moves[number];
                chain.Anneal(
                    from * chain.Scale,
                    to * chain.Scale,
                    done =>
                    {
                        moves[number] = before + done;
                        return (clock(chain, before + done) - first) / (until - first);
                    },
                    onBetter
                );
            });
            if (i >= coolings - 1)
            {
                GatherAtBest();
            }
        }
    }

    private void GatherAtBest()
    {
        var best = Best;
        foreach (var chain in chains.Where(chain => chain != best))
        {
            chain.Adopt(best);
        }
        best.Adopt(best);
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

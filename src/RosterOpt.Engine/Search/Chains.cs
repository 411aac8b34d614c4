namespace RosterOpt.Engine.Search;

/// <summary>
/// Several chains side by side, which meet at the end of every stretch and go on from the best roster of all. One long cooling, then
/// mild reheats: measured better than one cooling over the whole time.
/// </summary>
internal sealed class Chains
{
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

    /// <summary>
    /// Large neighbourhoods, tried once on the best roster before the last stretch: given the chain (which rests), the moves it has
    /// made and the stretch; answers the moves that its work was worth. Null for none.
    /// </summary>
    public Func<Chain, long, Stretch, long>? Large { get; init; }

    /// <summary>Builds all chains' first rosters.</summary>
    public void Build(StartRoster? start, CancellationToken cancel) =>
        ForAll(number => chains[number].Build(start, cancel));

    /// <summary>Searches until the budget share is used up.</summary>
    /// <param name="clock">Share of the search's budget used, 0 to 1, given a chain and the moves it has made; beyond 1 it is over.</param>
    /// <param name="onBetter">Called by a chain on its own thread when it has a better roster.</param>
    /// <param name="isWarm">True where the first roster was given.</param>
    /// <param name="expectedMoves">Moves that one chain is likely to make in all.</param>
    public void Search(Func<Chain, long, double> clock, Action<Chain> onBetter, bool isWarm, double expectedMoves)
    {
        var moves = new long[chains.Length];
        var began = 0.0;
        var shape = (chains.Length, Large is not null);
        foreach (var stretch in SearchPlan.Of(shape, isWarm, expectedMoves / Math.Max(1, chains[0].Students)))
        {
            if (stretch.IsLarge)
            {
                var made = moves.Max();
                Array.Fill(moves, made + Large!(Best, made, stretch));
            }
            else
            {
                ForAll(number =>
                    Anneal(number, stretch, share => Math.Max(0, share - began) / (stretch.Until - began))
                );
            }
            if (stretch.Meets)
            {
                GatherAtBest();
            }
            began = stretch.Until;
        }

        void Anneal(int number, Stretch stretch, Func<double, double> within)
        {
            var chain = chains[number];
            var (from, to) = number == 0 ? stretch.First : stretch.Temperatures;
            var before = moves[number];
            chain.Anneal(
                from * chain.Scale,
                to * chain.Scale,
                done =>
                {
                    moves[number] = before + done;
                    return within(clock(chain, before + done));
                },
                onBetter
            );
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
    private void ForAll(Action<int> action)
    {
        var others = Enumerable
            .Range(1, chains.Length - 1)
            .Select(number =>
                Task.Factory.StartNew(
                    () => action(number),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        action(0);
        Task.WaitAll(others);
    }
}

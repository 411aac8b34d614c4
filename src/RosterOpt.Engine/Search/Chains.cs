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
        chains
            .Where(chain => chain.IsBuilt)
            .OrderBy(chain => chain.Best.Violation)
            .ThenByDescending(chain => chain.Best.Score)
            .First();

    /// <summary>Students without any legal year.</summary>
    public IReadOnlyList<int> Impossible => [.. chains.SelectMany(chain => chain.Impossible).Distinct().Order()];

    public IReadOnlyList<Chain> All => chains;

    /// <summary>
    /// Large neighbourhoods, tried once on the best roster before the last stretch: given the chain (which rests), the moves it has
    /// made and the stretch; answers the moves that its work was worth. Null for none.
    /// </summary>
    public Func<Chain, long, Stretch, long>? Large { get; init; }

    /// <summary>Lets every chain begin with a roster.</summary>
    public void Build(StartRoster start, CancellationToken cancel) =>
        ForAll(number => chains[number].Build(start, cancel));

    /// <summary>
    /// Builds first rosters from scratch: one, and where it is legal the others begin with it. Several that are built side by side keep
    /// one another waiting, and searches melt them anyway.
    /// </summary>
    /// <param name="onFirst">Called when there is one.</param>
    /// <param name="cancel">Ends it.</param>
    public void BuildFirst(Action onFirst, CancellationToken cancel)
    {
        var first = chains[0];
        first.Build(null, cancel);
        onFirst();
        var start = first.Best.Violation > 0 ? null : new StartRoster(first.State.Problem, first.Best.ToRoster());
        ForAll(number =>
        {
            if (number > 0)
            {
                chains[number].Build(start, cancel);
            }
        });
    }

    /// <summary>Searches stretch by stretch.</summary>
    /// <param name="leg">What to do, and where the search stands.</param>
    /// <param name="clock">Share of the search's budget used, 0 to 1, given a chain and the moves it has made; beyond 1 it is over.</param>
    /// <param name="onBetter">Called by a chain on its own thread when it has a better roster.</param>
    /// <returns>Moves made by the busiest chain, those before the leg included.</returns>
    public long Search(SearchLeg leg, Func<Chain, long, double> clock, Action<Chain> onBetter)
    {
        var moves = new long[chains.Length];
        Array.Fill(moves, leg.Made);
        var began = leg.Began;
        foreach (var stretch in leg.Plan)
        {
            // Large steps may take longer than they were given.
            if (stretch.Until <= began)
            {
                continue;
            }
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
                Gather();
            }
            began = stretch.Until;
        }
        return moves.Max();

        void Anneal(int number, Stretch stretch, Func<double, double> within)
        {
            var chain = chains[number];
            var (from, to) = number == 0 ? stretch.First : stretch.Temperatures;
            var before = moves[number];
            chain.Anneal(
                (from * chain.Scale, to * chain.Scale, stretch.YearsOneIn),
                done =>
                {
                    moves[number] = before + done;
                    return stretch.EndsWhenLegal && chain.Best.Violation == 0 ? 1 : within(clock(chain, before + done));
                },
                onBetter
            );
        }
    }

    /// <summary>Lets every chain go on from the best roster of all.</summary>
    public void Gather()
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

/// <summary>A part of a search.</summary>
/// <param name="Plan">Its stretches; at least one.</param>
/// <param name="Began">Share of the search's time used up when it begins.</param>
/// <param name="Made">Moves made by then.</param>
internal sealed record SearchLeg(IReadOnlyList<Stretch> Plan, double Began = 0, long Made = 0);

namespace RosterOpt.Engine.Search.Moves;

/// <summary>Every move with how often it is tried. A new move is one file and one line here.</summary>
internal sealed class MoveCatalogue
{
    private readonly IMove[] moves;
    private readonly int[] upTo;
    private readonly int years;

    /// <param name="problem">The problem.</param>
    /// <param name="unfinished">Students who begin with rotations missing.</param>
    /// <param name="random">What moves that keep tables of their own draw from.</param>
    public MoveCatalogue(SearchProblem problem, IReadOnlyCollection<int> unfinished, SearchRandom random)
    {
        var hasPools = problem.Problem.Students.Any(s => problem.Demands.Of(s.Index).Any(demand => demand.IsPool));
        var hasPods = problem.PodMembers.Length > 0;
        var hasGaps = unfinished.Count > 0 || problem.Problem.Students.Any(s => s.LeavesEarly);
        (IMove Move, int Weight)[] all =
        [
            (new ChangeSite(), 20),
            (new SwapSites(), 40),
            (new ExchangeBlocks(), 20),
            (new TradeDisciplines(), 25),
            (new ExchangeElective(), hasPools ? 6 : 0),
            (new TradeElectives(), hasPools ? 6 : 0),
            (new JoinCompanion(problem), hasPods || problem.Problem.Wishes.Count > 0 ? 10 : 0),
            (new TradeTowardsPeer(problem), HasWishes(problem) ? 12 : 0),
            (new GatherPod(), hasPods ? 10 : 0),
            (new CopyYear(), hasPods ? 3 : 0),
            (new MendSlot(), 5),
            (new KeepLock(problem), problem.Problem.Locks.Count > 0 ? 3 : 0),
            (new FillGap(problem, unfinished), hasGaps ? 3 : 0),
        ];
        all = [.. all.Where(entry => !problem.MovesOff.Contains(entry.Move.GetType().Name, StringComparer.Ordinal))];
        moves = [.. all.Where(entry => entry.Weight > 0).Select(entry => entry.Move)];
        upTo = new int[moves.Length];
        var isOff = problem.MovesOff.Contains(nameof(RecreateYears), StringComparer.Ordinal);
        years = isOff || !RecreateYears.Fits(problem) ? -1 : moves.Length;
        moves = years < 0 ? moves : [.. moves, new RecreateYears(problem, random)];
        var sum = 0;
        for (var i = 0; i < upTo.Length; i++)
        {
            sum += all.Where(entry => entry.Weight > 0).ElementAt(i).Weight;
            upTo[i] = sum;
        }
    }

    private static bool HasWishes(SearchProblem problem) =>
        problem.Settings.Together > 0 && problem.Problem.Wishes.Any(wish => wish.Weight > 0);

    public IReadOnlyList<IMove> All => moves;

    /// <summary>Index of a move, drawn by weight.</summary>
    /// <param name="random">What to draw from.</param>
    /// <param name="yearsOneIn">One draw in so many gives a few crews new years, which takes long; 0 for none.</param>
    public int Draw(SearchRandom random, int yearsOneIn = 0)
    {
        if (yearsOneIn > 0 && years >= 0 && random.Next(yearsOneIn) == 0)
        {
            return years;
        }
        var draw = random.Next(upTo[^1]);
        var i = 0;
        while (draw >= upTo[i])
        {
            i++;
        }
        return i;
    }
}

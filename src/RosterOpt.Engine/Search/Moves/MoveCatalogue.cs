namespace RosterOpt.Engine.Search.Moves;

/// <summary>Every move with how often it is tried. A new move is one file and one line here.</summary>
internal sealed class MoveCatalogue
{
    private readonly IMove[] moves;
    private readonly int[] upTo;

    /// <param name="problem">The problem.</param>
    /// <param name="unfinished">Students who begin with rotations missing.</param>
    public MoveCatalogue(SearchProblem problem, IReadOnlyCollection<int> unfinished)
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
        var sum = 0;
        for (var i = 0; i < moves.Length; i++)
        {
            sum += all.Where(entry => entry.Weight > 0).ElementAt(i).Weight;
            upTo[i] = sum;
        }
    }

    private static bool HasWishes(SearchProblem problem) =>
        problem.Settings.Together > 0 && problem.Problem.Wishes.Any(wish => wish.Weight > 0);

    public IReadOnlyList<IMove> All => moves;

    /// <summary>Index of a move, drawn by weight.</summary>
    public int Draw(SearchRandom random)
    {
        var draw = random.Next(upTo[^1]);
        var i = 0;
        while (draw >= upTo[i])
        {
            i++;
        }
        return i;
    }
}

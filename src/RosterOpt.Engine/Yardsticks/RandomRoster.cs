using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;

namespace RosterOpt.Engine.Yardsticks;

/// <summary>
/// A legal roster that knows nothing of pods: what a cohort would get by chance under the same rules. It is shuffled out of
/// another legal roster by random legal changes of single students, because drawing rosters until one is legal would never end.
/// </summary>
public static class RandomRoster
{
    /// <summary>Seed of the yardstick, the same in every run, so that rosters of one data set are measured against the same chance.</summary>
    public const int Seed = 1;

    private const long MostProposals = 6_000_000;
    private const int ProposalsPerPlacement = 40;

    /// <summary>Changes of each placement, on average, below which the roster still looks like the one it came from.</summary>
    private const int LeastChanges = 2;

    /// <summary>Shuffles a legal roster.</summary>
    /// <param name="problem">The data set.</param>
    /// <param name="legal">A legal roster of it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>A legal roster, or null where the rules leave too little room to shuffle, or on <paramref name="cancel"/>.</returns>
    public static Roster? Shuffle(PlacementProblem problem, Roster legal, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(legal);
        var layout = new SearchProblem(Strangers(problem));
        var state = new SearchState(layout);
        new StartRoster(layout, legal).CopyTo(state);
        if (state.Violation > 0)
        {
            return null;
        }
        var placements = legal.Placements.Count();
        var random = new SearchRandom(Seed);
        var kit = new MoveKit(state, random);
        var moves = new MoveCatalogue(layout, [], random);
        var proposals = Math.Min(MostProposals, (long)ProposalsPerPlacement * placements);
        long changes = 0;
        for (long i = 0; i < proposals; i++)
        {
            if (i % 1024 == 0 && cancel.IsCancellationRequested)
            {
                return null;
            }
            changes += Propose(kit, moves.All[moves.Draw(random)]) ? 1 : 0;
        }
        return changes >= LeastChanges * (long)placements ? state.ToRoster() : null;
    }

    private static bool Propose(MoveKit kit, IMove move)
    {
        kit.State.Begin();
        if (move.TryPropose(kit) && kit.State.Steps > 0 && kit.OrderKept())
        {
            kit.State.Settle();
            if (kit.State.Violation == 0)
            {
                kit.State.Commit();
                return true;
            }
        }
        kit.State.Rollback();
        return false;
    }

    /// <summary>The same rules for students who have never met: every weight is 0, for only rules may steer the shuffle.</summary>
    private static PlacementProblem Strangers(PlacementProblem problem) =>
        problem with
        {
            Students = [.. problem.Students.Select(student => student with { Pod = -1 })],
            Pods = [],
            Wishes = [],
            Baseline = null,
            Settings = problem.Settings with
            {
                Pair = 0,
                Whole = 0,
                Together = 0,
                Preference = 0,
                Isolation = 0,
                RepeatIsolation = 0,
                Stranger = 0,
                Unanchored = 0,
                Away = 0,
                Move = 0,
                Wait = 0,
                Change = 0,
                Supporter = 0,
                Kept = 0,
                Worst = 0,
            },
        };
}

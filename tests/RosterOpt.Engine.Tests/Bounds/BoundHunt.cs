using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;

namespace RosterOpt.Engine.Tests.Bounds;

/// <summary>Looks for a legal roster that beats a bound: the worst error this product could have.</summary>
internal static class BoundHunt
{
    /// <summary>
    /// Climbs from a legal roster through legal mutations, towards a higher score and then towards fewer alone, and checks every
    /// proof of the catalogue by itself against the best it met.
    /// </summary>
    /// <returns>What is wrong, or an empty text.</returns>
    public static string Hunt(PlacementProblem problem, Roster legal, Draw draw, int attempts)
    {
        var start = Audit.Run(problem, legal);
        if (!start.IsLegal)
        {
            return "The roster to start from is not legal: " + string.Join(", ", start.Violations.Keys);
        }
        var score = Climb((problem, draw, attempts), legal, audit => audit.Score);
        var alone = -Climb((problem, draw, attempts / 2), legal, audit => -audit.Metrics.IsolatedStudentBlocks);
        return Judge(problem, score, (int)alone);
    }

    /// <summary>Checks every proof against the best score and the fewest alone of any legal rosters.</summary>
    public static string Judge(PlacementProblem problem, long score, int alone)
    {
        var context = new BoundContext(problem, new WorkMeter(0.01), CancellationToken.None);
        foreach (var proof in BoundCatalogue.Upper)
        {
            if (proof.Prove(context) is { } bound && bound < score)
            {
                return $"{proof.GetType().Name} says at most {bound}, a legal roster scores {score}";
            }
        }
        foreach (var proof in BoundCatalogue.Lone)
        {
            var sum = context.Markets.Sum(market => proof.Prove(context, market));
            if (sum > alone)
            {
                return $"{proof.GetType().Name} says at least {sum}, a legal roster has {alone} alone";
            }
        }
        var all = BoundCatalogue.Compute(problem, 0.01, CancellationToken.None);
        return all.Upper < score || all.Lone > alone ? $"the catalogue says {all}, met {score} and {alone}" : "";
    }

    private static long Climb(
        (PlacementProblem Problem, Draw Draw, int Attempts) with,
        Roster legal,
        Func<AuditResult, long> value
    )
    {
        var best = value(Audit.Run(with.Problem, legal));
        for (var i = 0; i < with.Attempts; i++)
        {
            var changed = RandomRosters.Mutate(with.Problem, legal, with.Draw, with.Draw.Between(1, 4));
            var audit = Audit.Run(with.Problem, changed);
            if (audit.IsLegal && value(audit) >= best)
            {
                (legal, best) = (changed, value(audit));
            }
        }
        return best;
    }
}

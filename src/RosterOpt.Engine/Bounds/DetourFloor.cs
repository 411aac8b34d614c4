using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Moves that a discipline with sites of its own forces, beyond <see cref="MoveFloor"/>. Let no site that offers discipline d offer
/// anything else. Whoever does d and something else moves at least once, and at least twice unless all of d comes before all else or
/// after it: then there is something else on both sides of a rotation of d, or a rotation of d on both sides of something else.
/// <para>
/// If d comes first, at block t, all blocks of the year (at least L) lie in the P blocks from t on in which the student can be
/// placed, so t is one of the first P − L + 1 of them; likewise at the end. So everybody who moves only once is at a place of d in one of
/// these blocks, and no more students do than d has places in them.
/// </para>
/// </summary>
internal static class DetourFloor
{
    /// <summary>Moves that are certain in addition, each times the move penalty of a student; at least 0.</summary>
    /// <param name="context">The problem.</param>
    /// <param name="floors">By student: moves that are certain already.</param>
    public static long More(BoundContext context, IReadOnlyList<int> floors)
    {
        var places = PlacesApart(context.Problem);
        var open = places.Keys.ToDictionary(discipline => discipline, _ => new HashSet<int>());
        var second = places.Keys.ToDictionary(discipline => discipline, _ => new List<int>());
        var more = 0L;
        foreach (var year in context.Years)
        {
            var musts = year.Musts.Select(must => must.Duty).ToList();
            var apart = musts.Find(duty => duty.Rules.Count == 1 && places.ContainsKey(duty.Rules[0].Discipline));
            if (apart is null || musts.Count < 2)
            {
                continue;
            }
            var discipline = apart.Rules[0].Discipline;
            var floor = floors[year.Student.Index];
            more += floor == 0 ? year.Student.MovePenalty : 0;
            if (floor <= 1)
            {
                second[discipline].Add(year.Student.MovePenalty);
                open[discipline].UnionWith(Ends(year, musts.Sum(duty => duty.LeastBlocks)));
            }
        }
        foreach (var (discipline, penalties) in second)
        {
            var most = open[discipline].Sum(block => places[discipline][block]);
            penalties.Sort();
            more += penalties.Take((int)Math.Max(0, penalties.Count - most)).Sum(penalty => (long)penalty);
        }
        return more;
    }

    /// <summary>Blocks one of which a rotation covers that comes first or last in the year.</summary>
    private static IEnumerable<int> Ends(StudentYear year, int leastBlocks)
    {
        var blocks = Enumerable.Range(0, year.Placeable.Length).Where(block => year.Placeable[block]).ToList();
        var spare = blocks.Count - leastBlocks;
        return blocks.Where((_, i) => i <= spare || i >= blocks.Count - 1 - spare);
    }

    /// <summary>By discipline whose sites offer nothing else: its places by block.</summary>
    private static Dictionary<int, long[]> PlacesApart(PlacementProblem problem)
    {
        var open = problem.Slots.Where(slot => slot.Max > 0).ToList();
        var shared = open.GroupBy(slot => slot.Site)
            .Where(site => site.Select(slot => slot.Discipline).Distinct().Count() > 1)
            .Select(site => site.Key)
            .ToHashSet();
        return open.GroupBy(slot => slot.Discipline)
            .Where(slots => !slots.Any(slot => shared.Contains(slot.Site)))
            .ToDictionary(
                slots => slots.Key,
                slots =>
                {
                    var byBlock = new long[problem.Blocks.Count];
                    foreach (var slot in slots)
                    {
                        byBlock[slot.Block] += slot.Max;
                    }
                    return byBlock;
                }
            );
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Students to be kept apart who are in different parts: of a site that both parts use, each block is open to one of the two only, to
/// whoever is there now, else to either by turns.
/// </summary>
internal static class ApartRefusals
{
    /// <param name="problem">The whole problem.</param>
    /// <param name="roster">A legal roster of it.</param>
    /// <param name="partOf">By student.</param>
    /// <param name="slots">By part.</param>
    /// <returns>By part: exclusions of its students, in the numbers of the whole.</returns>
    public static IReadOnlyList<Exclusion>[] Of(
        PlacementProblem problem,
        Roster roster,
        int[] partOf,
        IReadOnlyList<Slot>[] slots
    )
    {
        var sites = Array.ConvertAll(slots, list => list.Select(slot => slot.Site).ToHashSet());
        var found = Array.ConvertAll(slots, _ => new List<Exclusion>());
        foreach (var pair in problem.ApartPairs)
        {
            var (a, b) = (pair.StudentA, pair.StudentB);
            if (partOf[a] == partOf[b])
            {
                continue;
            }
            foreach (var site in sites[partOf[a]].Intersect(sites[partOf[b]]).Order())
            {
                var toFirst = new bool[problem.Blocks.Count];
                for (var block = 0; block < toFirst.Length; block++)
                {
                    var isSecondThere = roster.At(b, block).Site == site;
                    toFirst[block] = !isSecondThere && (roster.At(a, block).Site == site || (site + a + b) % 2 == 0);
                }
                Refuse(found[partOf[a]], a, site, Array.ConvertAll(toFirst, open => !open));
                Refuse(found[partOf[b]], b, site, toFirst);
            }
        }
        return found;
    }

    private static void Refuse(List<Exclusion> rows, int student, int site, bool[] blocks)
    {
        if (blocks.Contains(true))
        {
            rows.Add(new Exclusion(SourceRow.None, student, null, site, -1, blocks));
        }
    }
}

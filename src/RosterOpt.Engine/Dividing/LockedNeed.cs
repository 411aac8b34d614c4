using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>How many students of each part are locked to each offer, by block.</summary>
internal sealed class LockedNeed
{
    private static readonly SortedDictionary<int, int[]> None = [];
    private readonly Dictionary<(int Site, int Discipline), SortedDictionary<int, int[]>> needs = [];

    /// <param name="problem">The whole problem.</param>
    /// <param name="partOf">By student.</param>
    public LockedNeed(PlacementProblem problem, int[] partOf)
    {
        foreach (var row in problem.Locks)
        {
            if (!needs.TryGetValue((row.Site, row.Discipline), out var byPart))
            {
                needs[(row.Site, row.Discipline)] = byPart = [];
            }
            if (!byPart.TryGetValue(partOf[row.Student], out var byBlock))
            {
                byPart[partOf[row.Student]] = byBlock = new int[problem.Blocks.Count];
            }
            byBlock[row.Block]++;
        }
    }

    /// <summary>By part, ascending: locked students by block. Empty where nobody is locked to the offer.</summary>
    public SortedDictionary<int, int[]> Of(DividedOffer offer) =>
        needs.GetValueOrDefault((offer.Site, offer.Discipline)) ?? None;
}

using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>Every roster found on the way; the answer is chosen from all of them.</summary>
internal sealed class FrontArchive
{
    private readonly List<FrontPoint> all = [];

    public IReadOnlyList<FrontPoint> All => all;

    public void Add(FrontPoint point) => all.Add(point);

    /// <summary>Puts a better base in the place of the first.</summary>
    public void Replace(FrontPoint point) => all[all.FindIndex(old => old.IsBase)] = point;

    /// <summary>Those that none dominates, from the most of the first figure to the most of the second; of equals the earliest.</summary>
    public IReadOnlyList<FrontPoint> Path() =>
        [.. FrontPath.Of([.. all.Select(point => point.Value)]).Select(position => all[position])];

    /// <summary>
    /// The path with at most so many points besides the base: again and again without the one that is missed least, because its
    /// neighbours lie closest together. Both ends stay.
    /// </summary>
    /// <param name="most">At least 2.</param>
    public IReadOnlyList<FrontPoint> Choose(int most)
    {
        var chosen = Path().ToList();
        while (chosen.Count(point => !point.IsBase) > most)
        {
            var ends = (chosen[0].Value, chosen[^1].Value);
            var least = Enumerable
                .Range(1, chosen.Count - 2)
                .Where(at => !chosen[at].IsBase)
                .MinBy(at => FrontGaps.Distance(chosen[at - 1].Value, chosen[at + 1].Value, ends));
            chosen.RemoveAt(least);
        }
        return chosen;
    }
}

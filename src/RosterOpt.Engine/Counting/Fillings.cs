namespace RosterOpt.Engine.Counting;

/// <summary>Which pod sizes fill so many places as far as they can be filled.</summary>
internal sealed class Fillings
{
    private readonly List<int[]>[] fullest;

    /// <param name="sizes">Pod sizes, each once.</param>
    /// <param name="most">Most places asked about.</param>
    public Fillings(IReadOnlyList<int> sizes, int most)
    {
        var exact = Enumerable.Range(0, most + 1).Select(_ => new List<int[]>()).ToArray();
        exact[0].Add([]);
        foreach (var size in sizes.Order())
        {
            for (var places = size; places <= most; places++)
            {
                exact[places].AddRange(exact[places - size].Select(pods => (int[])[.. pods, size]).ToList());
            }
        }
        fullest = new List<int[]>[most + 1];
        for (var places = 0; places <= most; places++)
        {
            fullest[places] = exact[places].Count > 0 ? exact[places] : fullest[places - 1];
        }
    }

    /// <summary>Every choice of sizes with the largest sum that fits; at least one, maybe empty.</summary>
    public IReadOnlyList<int[]> Of(int places) => fullest[Math.Min(places, fullest.Length - 1)];
}

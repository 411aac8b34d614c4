namespace RosterOpt.Engine.Bounds;

/// <summary>
/// By group of classes and kind of part: the class with the lowest price. A part that earns the same in all classes of a group goes
/// there, and nobody has to look at the others.
/// </summary>
internal sealed class Cheapest(ClassGroups groups, int kinds)
{
    private readonly int[] cells = new int[groups.Count * kinds];

    /// <summary>Index of the cell (class × kind).</summary>
    public int Cell(int group, int kind) => cells[(group * kinds) + kind];

    /// <param name="prices">By class × kind.</param>
    public void Find(long[] prices)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            for (var kind = 0; kind < kinds; kind++)
            {
                var best = (groups.Classes[group][0] * kinds) + kind;
                foreach (var place in groups.Classes[group])
                {
                    var cell = (place * kinds) + kind;
                    best = prices[cell] < prices[best] ? cell : best;
                }
                cells[(group * kinds) + kind] = best;
            }
        }
    }
}

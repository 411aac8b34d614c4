namespace RosterOpt.Engine.Columns;

/// <summary>The items of a year that a relaxed path remembers: one bit each.</summary>
internal sealed class CriticalItems
{
    private readonly int required;

    private CriticalItems()
    {
        (BitOf, Needs, Sets) = ([], [], 1);
    }

    public CriticalItems(YearProblem problem, IReadOnlyList<int> critical)
    {
        Sets = 1 << critical.Count;
        BitOf = new int[problem.Items.Length];
        Needs = new int[problem.Items.Length];
        for (var i = 0; i < critical.Count; i++)
        {
            var item = problem.Items[critical[i]];
            BitOf[critical[i]] = 1 << i;
            required |= item.Pool < 0 && !problem.MayStopEarly ? 1 << i : 0;
            for (var other = 0; other < Needs.Length; other++)
            {
                Needs[other] |= (problem.Items[other].Needs & item.Mask) != 0 ? 1 << i : 0;
            }
        }
    }

    /// <summary>Nothing is remembered, of no items.</summary>
    public static CriticalItems None { get; } = new();

    /// <summary>By item: its bit, 0 where it is not remembered.</summary>
    public int[] BitOf { get; }

    /// <summary>By item: bits of those that must be done before.</summary>
    public int[] Needs { get; }

    /// <summary>Number of sets of remembered items.</summary>
    public int Sets { get; }

    /// <summary>True where the set holds all that a finished year must have.</summary>
    public bool HasAll(int set) => (set & required) == required;
}

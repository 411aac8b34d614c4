namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What the parts of a pod earn, by class of places and kind of part: a row for each group of classes, and the classes where they earn
/// more. Where some class of a group earns less than most do, the group has no row of its own and all its classes are named.
/// </summary>
internal sealed class PodValues
{
    /// <summary>In place of a row: all classes of the group are named.</summary>
    public const int None = -1;

    private PodValues(int[] common, (int Class, int Row)[] named) => (Common, Named) = (common, named);

    /// <summary>By group: the row of every class that is not named, or <see cref="None"/>.</summary>
    public int[] Common { get; }

    /// <summary>Classes with rows of their own, ascending.</summary>
    public (int Class, int Row)[] Named { get; }

    /// <summary>Takes values by class × kind apart.</summary>
    public static PodValues Of(ReadOnlySpan<long> values, int kinds, ClassGroups groups, ValueRows rows)
    {
        var common = new int[groups.Count];
        var named = new List<(int Class, int Row)>();
        var numbers = new int[groups.GroupOf.Length];
        for (var place = 0; place < numbers.Length; place++)
        {
            var own = values.Slice(place * kinds, kinds);
            numbers[place] =
                place > 0 && own.SequenceEqual(rows[numbers[place - 1]]) ? numbers[place - 1] : rows.NumberOf(own);
        }
        for (var group = 0; group < common.Length; group++)
        {
            var classes = groups.Classes[group];
            var most = classes.CountBy(place => numbers[place]).MaxBy(pair => pair.Value).Key;
            var isLeast = Array.TrueForAll(
                classes,
                place => numbers[place] == most || rows.IsAtLeast(numbers[place], most)
            );
            common[group] = isLeast ? most : None;
            foreach (var place in classes)
            {
                if (numbers[place] != common[group])
                {
                    named.Add((place, numbers[place]));
                }
            }
        }
        named.Sort();
        return new PodValues(common, [.. named]);
    }

    /// <summary>The same where only some of the classes are left, none of a group but those that are like one kept.</summary>
    /// <param name="newNumber">By class: its new number, ascending, or -1.</param>
    public PodValues With(int[] newNumber) =>
        new(Common, [.. Named.Where(one => newNumber[one.Class] >= 0).Select(one => (newNumber[one.Class], one.Row))]);

    public bool IsSame(PodValues other) =>
        Common.AsSpan().SequenceEqual(other.Common) && Named.AsSpan().SequenceEqual(other.Named);

    public int Hash()
    {
        var hash = default(HashCode);
        Array.ForEach(Common, hash.Add);
        foreach (var (place, row) in Named)
        {
            hash.Add(place);
            hash.Add(row);
        }
        return hash.ToHashCode();
    }
}

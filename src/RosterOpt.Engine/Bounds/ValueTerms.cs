namespace RosterOpt.Engine.Bounds;

/// <summary>In what terms the demands of a market are put: its classes and the rows of values.</summary>
/// <param name="coarse">The classes.</param>
/// <param name="rows">Where rows are kept.</param>
internal sealed class ValueTerms(CoarseClasses coarse, ValueRows rows)
{
    private readonly ClassGroups groups = ClassGroups.Of(coarse.Classes);

    public ValueRows Rows => rows;

    /// <summary>Values by fine class × kind, in these terms.</summary>
    public PodValues ValuesOf(long[] values, int kinds) =>
        PodValues.Of(coarse.Best(values, kinds), kinds, groups, rows);
}

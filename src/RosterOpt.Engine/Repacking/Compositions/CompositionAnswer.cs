namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>Counts that the solver chose; those above 0.</summary>
/// <param name="Splits">Groups of a type that are split in a way.</param>
/// <param name="Fills">Places of a class that hold a pattern in a block.</param>
/// <param name="Work">Deterministic units used.</param>
internal sealed record CompositionAnswer(
    IReadOnlyList<(GroupType Type, GroupSplit Split, int Count)> Splits,
    IReadOnlyList<(int Class, int Block, FillPattern Pattern, int Count)> Fills,
    double Work
);

namespace RosterOpt.Engine.Bounds;

/// <summary>.</summary>
public sealed class DisciplineBound : IUpperBoundProof
{
    /// <inheritdoc/>
    public string Sentence => "";

    /// <inheritdoc/>
    public long? Prove(BoundContext context) => null;
}

namespace RosterOpt.Engine.Bounds;

/// <summary>An argument that no legal roster scores more than some value. Stateless; one per file.</summary>
public interface IUpperBoundProof
{
    /// <summary>The argument in one sentence, for <c>boundProof</c>.</summary>
    string Sentence { get; }

    /// <summary>
    /// A value that no legal roster of the problem exceeds, in points, or null where the argument does not apply. Where no legal
    /// roster exists every value is right.
    /// </summary>
    long? Prove(BoundContext context);
}

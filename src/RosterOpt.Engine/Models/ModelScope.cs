using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models;

/// <summary>Who may move in a model, and how strictly it takes the rules.</summary>
public sealed record ModelScope
{
    /// <summary>Students whose year is open; null = everybody. The others stay as in <see cref="Given"/>.</summary>
    public IReadOnlyCollection<int>? Free { get; init; }

    /// <summary>Holds the years of the students who are not free; needed where <see cref="Free"/> is not null. Fixed students must obey the rules on their own year.</summary>
    public Roster? Given { get; init; }

    /// <summary>Leave something undone where all cannot be done: rotations, minimums and locks may be missed, nothing forbidden is done.</summary>
    public bool Partial { get; init; }

    /// <summary>What each student may do, worked out earlier for the same problem and mode; null = work it out now.</summary>
    public ChoiceTable? Choices { get; init; }

    /// <summary>
    /// A proven least number of placements alone, 0 for none: where everybody is free it is added as a constraint, because the linear
    /// relaxation does not see that somebody must be left over.
    /// </summary>
    public int LoneAtLeast { get; init; }

    /// <summary>Places in addition of which the model chooses; null = none. The problem is then the one with all of them.</summary>
    internal OpeningChoice? Openings { get; init; }

    /// <summary>
    /// Only what rules and terms say, without the constraints that follow from them and serve the bound: slower by far, and the
    /// yardstick that those constraints take no roster away.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>Leave out all but one of the orders in which students who differ in nothing can share their years.</summary>
    public bool BreakSymmetry { get; init; } = true;
}

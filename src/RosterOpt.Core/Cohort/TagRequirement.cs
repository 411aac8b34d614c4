using System.Collections.Frozen;

namespace RosterOpt.Core.Cohort;

/// <summary>Tags a student must have and tags a student must not have (<c>!tag</c>). Tags are held folded.</summary>
public sealed record TagRequirement(FrozenSet<string> Needed, FrozenSet<string> Forbidden)
{
    /// <summary>Asks for nothing.</summary>
    public static TagRequirement None { get; } = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <summary>The same text for requirements that ask for the same; empty where nothing is asked for.</summary>
    public string Signature =>
        string.Join(
            ';',
            Needed
                .Order(StringComparer.Ordinal)
                .Concat(Forbidden.Order(StringComparer.Ordinal).Select(tag => "!" + tag))
        );

    public bool IsNone => Needed.Count == 0 && Forbidden.Count == 0;

    /// <summary>True where <paramref name="tags"/> hold every needed tag and no forbidden one.</summary>
    public bool IsMetBy(IReadOnlySet<string> tags) => Needed.All(tags.Contains) && !Forbidden.Any(tags.Contains);
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Where students are together in one block: a slot or, where company is counted by site, a site in a block. Everything known of
/// it is an outer estimate: a legal roster may have fewer students there than <see cref="Cap"/>, never more.
/// </summary>
public sealed class Place
{
    public required int Index { get; init; }
    public required int Site { get; init; }

    /// <summary>Index of the discipline, or -1 for a whole site.</summary>
    public required int Discipline { get; init; }

    public required Block Block
    {
        get;
        init
        {
            field = value;
            Weeks = value.Weeks;
        }
    }

    /// <summary>Weeks of <see cref="Block"/>.</summary>
    public int Weeks { get; private init; }
    public required bool IsSocial { get; init; }

    /// <summary>Further limits on students of some programmes; empty for a whole site.</summary>
    public required IReadOnlyList<ProgrammeLimit> Limits { get; init; }

    /// <summary>No legal roster has more students here.</summary>
    public required int Cap { get; set; }

    /// <summary>Every legal roster has at least so many here.</summary>
    public required int Low { get; init; }

    /// <summary>Every legal roster has nobody here or at least so many.</summary>
    public required int OpenMin { get; init; }

    /// <summary>Students with an option that covers this place.</summary>
    public int Eligible { get; set; }

    /// <summary>True where a solo student may be here.</summary>
    public bool HasSolo { get; set; }

    /// <summary>Whoever is here is alone in every legal roster: the place never holds two.</summary>
    public bool IsSurelyLone => IsSocial && Cap <= 1;
}

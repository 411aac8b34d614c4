namespace RosterOpt.Core.Mending;

/// <summary>Why a student is alone. Of several causes the first one here is told.</summary>
public enum LoneCause
{
    /// <summary>A lock keeps the student at the place.</summary>
    Locked,

    /// <summary>There is only one place, so nobody could join.</summary>
    OnlyPlace,

    /// <summary>No other student who does the discipline may be there then.</summary>
    NobodyElse,

    /// <summary>Company was possible and something else earned more.</summary>
    TradeOff,
}

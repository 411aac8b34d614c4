using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>Somebody who makes a roster from the same problem by the same clock.</summary>
internal interface IContender
{
    /// <summary>One word for the command line.</summary>
    string Name { get; }

    /// <summary>What the tables call it.</summary>
    string Title { get; }

    /// <summary>
    /// True where what it does depends on the time it is given, or where it cannot tell of rosters on the way: it is run once for each
    /// limit. Otherwise one run of the longest limit shows what the shorter ones would have given.
    /// </summary>
    bool NeedsRunPerLimit { get; }

    /// <summary>Works until the board's time is over or nothing is left to do. Building models counts.</summary>
    void Run(PlacementProblem problem, ContenderBoard board);
}

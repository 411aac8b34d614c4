using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;

namespace RosterOpt.Cli.WhatIf;

/// <summary>The roster of <c>base</c> as far as it fits another data set: a place to begin from, legal there or not.</summary>
internal static class WarmStart
{
    /// <summary>The lines about students, blocks, sites and disciplines that are there too; null where there is none.</summary>
    public static Roster? From(PlacementProblem before, Roster roster, PlacementProblem after) =>
        RosterFile.UnderstandBaseline(RosterFile.ToTable(before, roster), after).Value?.ToRoster(after);
}

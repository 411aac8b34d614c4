namespace RosterOpt.Reports.Sheets;

/// <summary>What each score term rewards or costs, in one sentence.</summary>
internal static class TermMeanings
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["pair"] = "Weeks that each pair of podmates is together.",
            ["whole"] = "Weeks that a pod is complete: all members due are together.",
            ["together"] = "Weeks that two students of different pods who wished for it are together.",
            ["preference"] = "What rotations earn by preferences for site, discipline or block.",
            ["isolation"] = "Weeks that a student is alone.",
            ["repeat_isolation"] = "Rotations with a block alone, from the second one of a student on.",
            ["stranger"] = "Weeks with company but without a podmate, although one is placed elsewhere.",
            ["unanchored"] = "Students who share enough weeks with no single peer.",
            ["away"] = "Weeks at sites in another area than the student's home.",
            ["move"] = "Rotations at another site than the rotation before.",
            ["wait"] = "Blocks without a placement before the end of the last rotation.",
            ["change"] = "Placements that differ from the baseline roster.",
            ["supporter"] = "Weeks of sites with enough students and no peer supporter.",
            ["kept"] = "Changes of rotation that keep a companion.",
            ["worst"] = "Preferences less moves and waiting of the student who fares worst.",
        };

    /// <summary>The sentence for a term; its name where there is none.</summary>
    public static string Of(string term) => All.GetValueOrDefault(term, term);
}

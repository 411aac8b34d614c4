namespace RosterOpt.Reports.Sheets;

/// <summary>What each score term rewards or costs, in one sentence.</summary>
internal static class TermMeanings
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["pair"] = "Weeks × pairs of one pod who are together.",
            ["whole"] = "Weeks × pods with two or more members due, all of whom are together.",
            ["together"] = "Weeks × wishes, each by its weight, of students of different pods who are together.",
            ["preference"] = "What rotations earn by preferences for site, discipline or block.",
            ["isolation"] = "Weeks × students alone, each by the student's own factor.",
            ["repeat_isolation"] =
                "Rotations with a block alone, from the second one of a student on, each by the student's own factor.",
            ["stranger"] =
                "Weeks × students with company but without a podmate although one is placed elsewhere, each by the student's own factor.",
            ["unanchored"] = "Students who share enough weeks with no single peer.",
            ["away"] = "Weeks × students at a site in another area than their home.",
            ["move"] = "Rotations at another site than the rotation before, each by the student's own factor.",
            ["wait"] =
                "Blocks without a placement before the end of a student's last rotation, each by the student's own factor.",
            ["change"] = "Placements that differ from the baseline roster.",
            ["supporter"] = "Weeks × sites with at least supporter_from students and no peer supporter.",
            ["kept"] = "Changes of rotation that keep a companion.",
            ["worst"] = "Preferences less moves and waiting of the student who fares worst.",
        };

    /// <summary>The sentence for a term; its name where there is none.</summary>
    public static string Of(string term) => All.GetValueOrDefault(term, term);
}

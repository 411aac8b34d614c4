namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Moves that a student cannot avoid. A year at q different sites has at least q − 1 rotations at another site than the rotation
/// before, since each site but the first is entered once. Duties whose sites are pairwise different need a site each; and with at
/// most m rotations at one site, r rotations need at least r / m sites, rounded up.
/// </summary>
internal static class MoveFloor
{
    public static int Of(StudentYear year, int? mostPerSite)
    {
        var taken = new HashSet<int>();
        var sites = 0;
        var rotations = 0;
        foreach (var (duty, surveys) in year.Musts.OrderBy(must => must.Surveys.Sum(survey => survey.Sites.Count)))
        {
            rotations += duty.Least;
            if (!surveys.Any(survey => survey.HasManySites || survey.Sites.Overlaps(taken)))
            {
                sites++;
                foreach (var survey in surveys)
                {
                    taken.UnionWith(survey.Sites);
                }
            }
        }
        if (mostPerSite is { } most and > 0)
        {
            sites = Math.Max(sites, (rotations + most - 1) / most);
        }
        return Math.Max(0, sites - 1);
    }
}

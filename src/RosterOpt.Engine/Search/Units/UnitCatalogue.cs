namespace RosterOpt.Engine.Search.Units;

/// <summary>Every kind of score unit that the settings and the data give anything to do.</summary>
internal static class UnitCatalogue
{
    /// <summary>Units by the terms they value; a kind whose terms are all off or cannot matter is left out.</summary>
    public static IReadOnlyList<ScoreUnits> For(SearchProblem problem, Occupancy occupancy)
    {
        var settings = problem.Settings;
        var members = new GroupMembers(problem, occupancy);
        var kinds = new List<ScoreUnits> { new OwnYearUnits(problem, occupancy) };
        if (settings.Isolation > 0 || settings.RepeatIsolation > 0)
        {
            kinds.Add(new LoneUnits(problem, occupancy));
        }
        if (problem.PodMembers.Length > 0 && (settings.Pair > 0 || settings.Whole > 0 || settings.Stranger > 0))
        {
            kinds.Add(new PodUnits(problem, occupancy));
        }
        if (problem.Problem.Wishes.Count > 0 && settings.Together > 0)
        {
            kinds.Add(new WishUnits(problem, occupancy));
        }
        if (settings.Supporter > 0)
        {
            kinds.Add(new SupporterUnits(problem, occupancy));
        }
        if (settings.Kept > 0)
        {
            kinds.Add(new KeptUnits(problem, occupancy, members));
        }
        if (settings.Unanchored > 0)
        {
            kinds.Add(new AnchorUnits(problem, occupancy, members));
        }
        return kinds;
    }
}

namespace RosterOpt.Engine.Columns;

/// <summary>Values a chosen year and says whether it is legal, straight from the rules, for years from anywhere.</summary>
internal static class YearMeasure
{
    /// <summary>The year of these options, valued.</summary>
    public static Year Value(YearProblem problem, IReadOnlyList<int> options)
    {
        var (value, own, cost) = (problem.Constant, 0L, 0L);
        var (at, site) = (0, -1);
        foreach (var index in options)
        {
            ref readonly var option = ref problem.Options[index];
            for (; at < option.Start; at++)
            {
                cost += problem.WaitCost[at];
            }
            cost += site >= 0 && site != option.Site ? problem.MoveCost : 0;
            value += option.Value;
            own += option.Own;
            (at, site) = (option.End, option.Site);
        }
        return new Year(problem.Student, [.. options], value - cost, own - cost);
    }

    /// <summary>True where the rotations obey every rule of the student's own.</summary>
    public static bool IsLegal(YearProblem problem, IReadOnlyList<int> options)
    {
        var done = 0UL;
        var at = 0;
        var atSite = new int[problem.Sites.Length];
        foreach (var index in options)
        {
            ref readonly var option = ref problem.Options[index];
            ref readonly var item = ref problem.Items[option.Item];
            if (option.Start < at || !problem.Allows(done, item) || ++atSite[option.Site] > problem.SiteLimit)
            {
                return false;
            }
            if (problem.MustBePlaced.AsSpan(at..option.Start).Contains(true))
            {
                return false;
            }
            done = item.AddTo(done);
            at = option.End;
        }
        return at > problem.LastLocked && problem.IsComplete(done);
    }
}

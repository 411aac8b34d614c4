namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The most that the terms give which are not about pods, places or sites: move, wait, repeat_isolation and change cost at least
/// their floors; kept gives at most one for every rotation after a student's first (solo students earn none); worst is the
/// smallest of values none of which exceeds its student's ceiling. Stranger, unanchored and supporter cost at least nothing.
/// </summary>
internal static class CommonTerms
{
    /// <summary>Weighted points; may be negative.</summary>
    public static Int128 Most(BoundContext context)
    {
        var settings = context.Problem.Settings;
        Int128 sum = 0;
        long? worst = null;
        var floors = new int[context.Years.Count];
        foreach (var year in context.Years)
        {
            var load = context.Loads[year.Student.Index];
            var floor = floors[year.Student.Index] = MoveFloor.Of(year, settings.MaxDisciplinesPerSite);
            var moves = (long)settings.Move * year.Student.MovePenalty * floor;
            var waits =
                (long)settings.Wait * year.Student.WaitPenalty * WaitFloor.Of(year, load, settings.WaitCountsLeave);
            sum -= moves + waits;
            sum -= (Int128)settings.RepeatIsolation * year.Student.IsolationPenalty * RepeatFloor.Of(year);
            sum += year.Student.IsSolo ? 0 : (long)settings.Kept * Math.Max(0, load.MostRotations - 1);
            if (context.Problem.Baseline is { } baseline)
            {
                sum -= (long)settings.Change * ChangeFloor.Of(year, load, baseline);
            }
            var own = year.BestPreference - moves - waits;
            worst = Math.Min(worst ?? own, own);
        }
        sum -= settings.Move == 0 ? 0 : (Int128)settings.Move * DetourFloor.More(context, floors);
        return sum + ((Int128)settings.Worst * (worst ?? 0));
    }
}

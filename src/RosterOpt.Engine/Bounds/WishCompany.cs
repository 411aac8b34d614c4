namespace RosterOpt.Engine.Bounds;

/// <summary>The most that wishes for company earn: each for the common time of its two students; a wish inside a pod earns nothing.</summary>
internal static class WishCompany
{
    /// <summary>Weighted points; at least 0.</summary>
    public static Int128 Most(BoundContext context)
    {
        var time = new CommonTime(context);
        var students = context.Problem.Students;
        Int128 sum = 0;
        foreach (var wish in context.Problem.Wishes)
        {
            var (a, b) = (students[wish.StudentA], students[wish.StudentB]);
            if (a.Pod < 0 || a.Pod != b.Pod)
            {
                sum += (Int128)Math.Max(0, wish.Weight) * time.TopWeeks([a, b], time.Blocks(a, b));
            }
        }
        return sum * context.Problem.Settings.Together;
    }
}

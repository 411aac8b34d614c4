namespace RosterOpt.Core.Rosters;

/// <summary>
/// Social (site, block) with at least settings.supporter_from students, and at least one, of whom none is a supporter.
/// </summary>
/// <param name="Uncovered">(site, block).</param>
/// <param name="UncoveredWeeks">Their weeks.</param>
public readonly record struct SupporterCover(int Uncovered, long UncoveredWeeks)
{
    public static SupporterCover Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (uncovered, weeks) = (0, 0L);
        foreach (var site in facts.Problem.Sites.Where(site => site.IsSocial))
        {
            foreach (var block in facts.Problem.Blocks)
            {
                if (IsUncovered(facts, facts.AtSite(site.Index, block.Index)))
                {
                    uncovered++;
                    weeks += block.Weeks;
                }
            }
        }
        return new SupporterCover(uncovered, weeks);
    }

    private static bool IsUncovered(RosterFacts facts, Slice<int> students)
    {
        if (students.Count < Math.Max(1, facts.Problem.Settings.SupporterFrom))
        {
            return false;
        }
        foreach (var student in students)
        {
            if (facts.Problem.Students[student].IsSupporter)
            {
                return false;
            }
        }
        return true;
    }
}

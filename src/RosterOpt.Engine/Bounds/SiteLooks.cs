using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Tells sites apart by what students may see in them: the area, what is asked for, whether company counts, and the site itself where
/// an exclusion or a preference names it. Places that look the same may be taken together: what one place allows the other does.
/// </summary>
internal sealed class SiteLooks
{
    private readonly PlacementProblem problem;
    private readonly HashSet<int> named;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public SiteLooks(PlacementProblem problem)
    {
        this.problem = problem;
        named = problem
            .Exclusions.Select(row => row.Site)
            .Concat(problem.Preferences.Select(row => row.Site))
            .ToHashSet();
    }

    /// <summary>The same number for places whose sites look the same in the place's discipline.</summary>
    public int Of(Place place)
    {
        if (named.Contains(place.Site))
        {
            return -1 - place.Site;
        }
        var site = problem.Sites[place.Site];
        var slot = place.Discipline < 0 ? null : problem.FindSlot(place.Site, place.Discipline, place.Block.Index);
        var key = $"{site.Area}|{site.IsSocial}|{site.Requires.Signature}|{slot?.Requires.Signature}";
        numbers.TryAdd(key, numbers.Count);
        return numbers[key];
    }
}

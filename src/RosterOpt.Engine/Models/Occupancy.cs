using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>Somebody who may be at a venue.</summary>
/// <param name="Student">Index of the student.</param>
/// <param name="IsThere">Whether they are.</param>
internal readonly record struct Occupant(int Student, Flag IsThere);

/// <summary>Who may be in each slot and at each site, how many that are, and whether it is nobody or just one.</summary>
internal sealed class Occupancy
{
    private readonly ModelContext model;
    private readonly Dictionary<Venue, List<int>> candidates = [];
    private readonly Dictionary<Venue, IReadOnlyList<Occupant>> occupants = [];
    private readonly Dictionary<Venue, Flag> used = [];
    private readonly Dictionary<Venue, Flag> lone = [];
    private readonly Dictionary<(int Site, int Block), int> siteLimits = [];

    public Occupancy(ModelContext model)
    {
        this.model = model;
        foreach (var limit in model.Problem.SiteLimits)
        {
            siteLimits[(limit.Site, limit.Block)] = limit.Max;
        }
        foreach (var student in model.Problem.Students)
        {
            for (var block = 0; block < model.Problem.Blocks.Count; block++)
            {
                foreach (var venue in VenuesOf(student.Index, block))
                {
                    Enter(student.Index, venue);
                }
            }
        }
    }

    /// <summary>How many may be there at all; makes nothing.</summary>
    public int CandidateCount(Venue venue) => candidates.TryGetValue(venue, out var students) ? students.Count : 0;

    /// <summary>Everybody who may be there, in the order of the students.</summary>
    public IReadOnlyList<Occupant> Of(Venue venue)
    {
        if (!occupants.TryGetValue(venue, out var found))
        {
            occupants[venue] = found = candidates.TryGetValue(venue, out var students)
                ? students.ConvertAll(student => new Occupant(student, model.Students.IsIn(student, venue)))
                : [];
        }
        return found;
    }

    /// <summary>Venues of company that somebody may use: social ones, in the unit the settings call together, in a fixed order.</summary>
    public IEnumerable<Venue> SocialVenues =>
        candidates.Keys.Where(venue =>
            venue.IsSite == (model.Problem.Settings.TogetherAt == TogetherAt.Site)
            && model.Problem.Sites[venue.Site].IsSocial
        );

    /// <summary>How many are there.</summary>
    public LinearSum Count(Venue venue) => LinearSum.Of(Of(venue).Select(static occupant => occupant.IsThere));

    /// <summary>Most that can be there: places where places bind, candidates otherwise.</summary>
    public int Most(Venue venue)
    {
        var all = Of(venue).Count;
        if (model.Relief.AllowsExcess)
        {
            return all;
        }
        var places = siteLimits.GetValueOrDefault((venue.Site, venue.Block), int.MaxValue);
        if (!venue.IsSite)
        {
            places = Math.Min(places, model.Problem.FindSlot(venue.Site, venue.Discipline, venue.Block)?.Max ?? 0);
        }
        var there = Of(venue).Count(static occupant => occupant.IsThere.IsTrue);
        return Math.Max(there, Math.Min(all, places));
    }

    /// <summary>Somebody is there.</summary>
    public Flag Used(Venue venue)
    {
        if (!used.TryGetValue(venue, out var flag))
        {
            used[venue] = flag = model.Or(Of(venue).Select(static occupant => occupant.IsThere).ToList());
        }
        return flag;
    }

    /// <summary>Exactly one student is there.</summary>
    public Flag HasOne(Venue venue)
    {
        if (!lone.TryGetValue(venue, out var flag))
        {
            lone[venue] = flag = MakeLone(venue);
        }
        return flag;
    }

    private Flag MakeLone(Venue venue)
    {
        var most = Most(venue);
        var there = Of(venue).Count(static occupant => occupant.IsThere.IsTrue);
        if (there >= 2 || (!venue.IsSite && NeverLone(venue)))
        {
            return Flag.False;
        }
        if (most <= 1)
        {
            return Used(venue);
        }
        if (there == 1)
        {
            return model
                .Or(Of(venue).Select(static occupant => occupant.IsThere).Where(static flag => !flag.IsTrue).ToList())
                .Not();
        }
        // At most the places p: with one alone there is room for no other, and who is used by nobody alone holds at least two.
        var (count, one, any) = (Count(venue), model.NewFlag(), Used(venue));
        model.Imply(one, any);
        model.Require(new LinearSum().Add(count).Add(any, -2).Add(one), 0, long.MaxValue / 4);
        model.Require(new LinearSum().Add(count).Add(one, most - 1), long.MinValue / 4, most);
        return one;
    }

    private bool NeverLone(Venue venue) =>
        model.Problem.FindSlot(venue.Site, venue.Discipline, venue.Block) is { } slot
        && (
            (slot.OpenMin >= 2 && !model.Relief.Softens(Rules.UnderOpenMinModelRule.RuleName))
            || (slot.Min >= 2 && !model.Relief.Softens(Rules.UnderMinModelRule.RuleName))
        );

    private HashSet<Venue> VenuesOf(int student, int block)
    {
        var venues = new HashSet<Venue>();
        foreach (var (rotation, _) in model.Students.Covering(student, block))
        {
            venues.Add(new Venue(block, rotation.Site, rotation.Discipline));
            venues.Add(new Venue(block, rotation.Site, Venue.Any));
        }
        return venues;
    }

    private void Enter(int student, Venue venue)
    {
        if (!candidates.TryGetValue(venue, out var found))
        {
            candidates[venue] = found = [];
        }
        found.Add(student);
    }
}

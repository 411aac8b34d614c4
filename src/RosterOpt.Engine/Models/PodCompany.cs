namespace RosterOpt.Engine.Models;

/// <summary>
/// How many of a pod are at a venue, as one flag per number: what pairs, whole pods and strangers cost follows from these alone,
/// so that no product per pair of students is needed.
/// </summary>
internal sealed class PodCompany
{
    private readonly ModelContext model;
    private readonly Dictionary<(int Pod, Venue Venue), Flag[]> reached = [];
    private readonly Dictionary<(int Pod, int Block), List<Venue>> venues = [];

    public PodCompany(ModelContext model)
    {
        this.model = model;
        foreach (var venue in model.Occupancy.SocialVenues)
        {
            foreach (
                var pod in model
                    .Occupancy.Of(venue)
                    .Select(occupant => PodOf(occupant.Student))
                    .Where(static pod => pod >= 0)
                    .Distinct()
            )
            {
                if (!venues.TryGetValue((pod, venue.Block), out var found))
                {
                    venues[(pod, venue.Block)] = found = [];
                }
                found.Add(venue);
            }
        }
    }

    /// <summary>Social venues where a member of the pod may be in the block.</summary>
    public IReadOnlyList<Venue> Venues(int pod, int block) =>
        venues.TryGetValue((pod, block), out var found) ? found : [];

    /// <summary>Members who may be there, in the order of the students.</summary>
    public IEnumerable<Occupant> Members(int pod, Venue venue) =>
        model.Occupancy.Of(venue).Where(occupant => PodOf(occupant.Student) == pod);

    /// <summary>At least <paramref name="count"/> (≥ 1) of the pod are there.</summary>
    public Flag AtLeast(int pod, Venue venue, int count)
    {
        if (!reached.TryGetValue((pod, venue), out var flags))
        {
            reached[(pod, venue)] = flags = Make(pod, venue);
        }
        return count <= flags.Length ? flags[count - 1] : Flag.False;
    }

    private int PodOf(int student) => model.Problem.Students[student].Pod;

    private Flag[] Make(int pod, Venue venue)
    {
        var members = Members(pod, venue).Select(static occupant => occupant.IsThere).ToList();
        var there = members.Count(static flag => flag.IsTrue);
        var open = members.FindAll(static flag => !flag.IsConstant);
        var room = Math.Min(open.Count, Math.Max(0, model.Occupancy.Most(venue) - there));
        var flags = new List<Flag>(Enumerable.Repeat(Flag.True, there));
        if (open.Count == 1 && room == 1)
        {
            flags.Add(open[0]);
            return [.. flags];
        }
        var steps = Enumerable.Range(0, room).Select(_ => model.NewFlag()).ToArray();
        var count = LinearSum.Of(open);
        for (var step = 1; step <= room; step++)
        {
            Tie(open, steps, step);
        }
        var total = new LinearSum().Add(count).Add(LinearSum.Of(steps), -1);
        model.Require(total, 0, 0);
        return [.. flags, .. steps];
    }

    /// <summary>steps[step − 1] says exactly that at least <paramref name="step"/> of the open members are there.</summary>
    private void Tie(List<Flag> open, Flag[] steps, int step)
    {
        var flag = steps[step - 1];
        var room = steps.Length;
        model.Require(LinearSum.Of(open).Add(flag, -step), 0, long.MaxValue / 4);
        model.Require(LinearSum.Of(open).Add(flag, step - 1 - room), long.MinValue / 4, step - 1);
        if (step > 1)
        {
            model.Imply(flag, steps[step - 2]);
        }
        foreach (var member in open)
        {
            if (step == 1)
            {
                model.Imply(member, flag);
            }
            if (step == open.Count)
            {
                model.Imply(flag, member);
            }
        }
    }
}

namespace RosterOpt.Engine.Models;

/// <summary>Who it is that is alone.</summary>
internal sealed class AloneStudents
{
    private readonly ModelContext model;
    private readonly Dictionary<Venue, IReadOnlyList<Occupant>> byVenue = [];
    private readonly Dictionary<(int Student, int Block), Flag> byStudent = [];

    public AloneStudents(ModelContext model) => this.model = model;

    /// <summary>For everybody who may be the only one at a social venue: whether they are. Solo students are among them.</summary>
    public IReadOnlyList<Occupant> At(Venue venue)
    {
        if (!byVenue.TryGetValue(venue, out var found))
        {
            byVenue[venue] = found = Make(venue);
        }
        return found;
    }

    /// <summary>The student is alone in the block; false for a solo student, who never counts as alone.</summary>
    public Flag IsAlone(int student, int block)
    {
        if (!byStudent.TryGetValue((student, block), out var flag))
        {
            byStudent[(student, block)] = flag = MakeAlone(student, block);
        }
        return flag;
    }

    private Flag MakeAlone(int student, int block)
    {
        if (model.Problem.Students[student].IsSolo)
        {
            return Flag.False;
        }
        var flags = new List<Flag>();
        foreach (var venue in model.Pairs.VenuesOf(student, block))
        {
            flags.AddRange(At(venue).Where(one => one.Student == student).Select(static one => one.IsThere));
        }
        return model.OneOf(flags);
    }

    private List<Occupant> Make(Venue venue)
    {
        var lone = model.Occupancy.HasOne(venue);
        var all = model.Occupancy.Of(venue);
        if (lone.IsFalse)
        {
            return [];
        }
        if (all.FirstOrDefault(static one => one.IsThere.IsTrue) is { IsThere.IsTrue: true } present)
        {
            return [present with { IsThere = lone }];
        }
        if (model.Occupancy.Most(venue) <= 1)
        {
            return [.. all];
        }
        var alone = new List<Occupant>();
        var sum = new LinearSum().Add(lone, -1);
        foreach (var one in all)
        {
            var flag = model.NewFlag();
            model.Imply(flag, one.IsThere);
            sum.Add(flag);
            alone.Add(one with { IsThere = flag });
        }
        model.Require(sum, 0, 0);
        return alone;
    }
}

namespace RosterOpt.Engine.Models;

/// <summary>Whether two given students are together: only for pairs that a term asks about.</summary>
internal sealed class PairCompany
{
    private readonly ModelContext model;
    private readonly Dictionary<(int A, int B, int Block), Flag> together = [];

    public PairCompany(ModelContext model) => this.model = model;

    /// <summary>Both are socially placed in the block and together.</summary>
    public Flag Together(int a, int b, int block)
    {
        var key = (Math.Min(a, b), Math.Max(a, b), block);
        if (!together.TryGetValue(key, out var flag))
        {
            together[key] = flag = Make(key);
        }
        return flag;
    }

    /// <summary>Social venues of the student in the block.</summary>
    public IEnumerable<Venue> VenuesOf(int student, int block) =>
        model
            .Students.Covering(student, block)
            .Where(choice => model.Problem.Sites[choice.Rotation.Site].IsSocial)
            .Select(choice => Venue.OfCompany(model.Problem.Settings, block, choice.Rotation))
            .Distinct();

    private Flag Make((int A, int B, int Block) pair)
    {
        var meetings = new List<Flag>();
        foreach (var venue in VenuesOf(pair.A, pair.Block))
        {
            var other = model.Students.IsIn(pair.B, venue);
            if (!other.IsFalse && (model.Occupancy.Most(venue) >= 2))
            {
                meetings.Add(model.And(model.Students.IsIn(pair.A, venue), other));
            }
        }
        return model.OneOf(meetings);
    }
}

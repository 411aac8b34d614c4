using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What single students can earn by themselves in a block at a place of each class of one market. A rotation of n blocks earns
/// its preference in n shares; in each block the best share of any rotation that covers a place of the class is taken.
/// </summary>
internal sealed class MemberShares
{
    private readonly BoundContext context;
    private readonly Dictionary<Place, int> classOf = [];
    private readonly List<RotationOption> options = [];

    public MemberShares(BoundContext context, IReadOnlyList<PlaceClass> classes)
    {
        this.context = context;
        Classes = classes;
        foreach (var group in classes)
        {
            foreach (var place in group.Places)
            {
                classOf[place] = group.Index;
            }
        }
    }

    public IReadOnlyList<PlaceClass> Classes { get; }

    /// <summary>By class: preference less away in one block, scaled points; <see cref="PodDemand.Never"/> where never placed.</summary>
    public long[] Of(MarketLoad load)
    {
        var shares = new long[Classes.Count];
        Array.Fill(shares, PodDemand.Never);
        foreach (var rule in load.Duties.SelectMany(duty => duty.Rules))
        {
            context.Work.Charge(2 * context.Options.Collect(load.Student, rule, options));
            foreach (var option in options)
            {
                Add(shares, load.Student, rule, option);
            }
        }
        return shares;
    }

    private void Add(long[] shares, Student student, CurriculumRule rule, RotationOption option)
    {
        var points = Scale.Unit * (context.Problem.Settings.Preference * option.Preference);
        var share = Scale.CeilingDivide(points, rule.Length);
        var away = Scale.Unit * context.AwayPointsPerWeek(student, option.Site);
        var row = context.Places.Of(option.Site, rule.Discipline);
        for (var block = option.Start; block < option.Start + rule.Length; block++)
        {
            var place = row[block]!;
            ref var known = ref shares[classOf[place]];
            known = Math.Max(known, share - (away * place.Weeks));
        }
    }
}

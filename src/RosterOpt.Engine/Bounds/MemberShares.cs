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
    private readonly Dictionary<int, long[]> known = [];
    private readonly HashSet<int> named;

    public MemberShares(BoundContext context, Market market, IReadOnlyList<PlaceClass> classes)
    {
        this.context = context;
        named = Named(context, market);
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

    /// <summary>
    /// By class: preference less away in one block, scaled points; <see cref="PodDemand.Never"/> where never placed. Students whom
    /// no personal row for the market tells apart have the same, which is not to be changed.
    /// </summary>
    public long[] Of(MarketLoad load)
    {
        var key = named.Contains(load.Student.Index)
            ? -1 - load.Student.Index
            : context.LikeNumbers[load.Student.Index];
        if (!known.TryGetValue(key, out var shares))
        {
            shares = Measure(load);
            if (key >= 0)
            {
                known[key] = shares;
            }
        }
        return context.Places.IsBySite ? shares : WithPlain(load, shares);
    }

    /// <summary>
    /// Adds what preferences give everywhere. Rounded up by itself: that is no less than rounding the sum.
    /// </summary>
    private long[] WithPlain(MarketLoad load, long[] shares)
    {
        var sums = shares;
        foreach (var rule in load.Duties.SelectMany(duty => duty.Rules))
        {
            var more = PlainShare(load.Student, rule);
            if (more == 0)
            {
                continue;
            }
            sums = ReferenceEquals(sums, shares) ? (long[])shares.Clone() : sums;
            foreach (var place in Classes)
            {
                sums[place.Index] +=
                    place.Discipline == rule.Discipline && sums[place.Index] != PodDemand.Never ? more : 0;
            }
        }
        return sums;
    }

    private long PlainShare(Student student, CurriculumRule rule) =>
        ShareOf(context.Options.PlainPreference(student.Index, rule.Discipline), rule);

    private long ShareOf(long preference, CurriculumRule rule) =>
        Scale.CeilingDivide(Scale.Unit * (context.Problem.Settings.Preference * preference), rule.Length);

    private long[] Measure(MarketLoad load)
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

    private static HashSet<int> Named(BoundContext context, Market market)
    {
        var problem = context.Problem;
        var disciplines = market.Disciplines.ToHashSet();
        return problem
            .Exclusions.Select(row => row.Student)
            .Concat(problem.Locks.Select(row => row.Student))
            .Concat(
                problem
                    .Preferences.Where(row => context.Places.IsBySite || !RotationOptions.IsPlain(row))
                    .Where(row => row.Discipline < 0 || disciplines.Contains(row.Discipline))
                    .Select(row => row.Student)
            )
            .ToHashSet();
    }

    private void Add(long[] shares, Student student, CurriculumRule rule, RotationOption option)
    {
        // A whole site takes all disciplines: what a preference adds to one cannot be added afterwards.
        var share = ShareOf(option.Preference, rule) + (context.Places.IsBySite ? PlainShare(student, rule) : 0);
        var away = Scale.Unit * context.AwayPointsPerWeek(student, option.Site);
        var row = context.Places.Of(option.Site, rule.Discipline);
        for (var block = option.Start; block < option.Start + rule.Length; block++)
        {
            var place = row[block]!;
            ref var best = ref shares[classOf[place]];
            best = Math.Max(best, share - (away * place.Weeks));
        }
    }
}

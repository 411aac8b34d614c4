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
        named = Named(context.Problem, market);
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
        return shares;
    }

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

    private static HashSet<int> Named(PlacementProblem problem, Market market)
    {
        var disciplines = market.Disciplines.ToHashSet();
        return problem
            .Exclusions.Select(row => row.Student)
            .Concat(problem.Locks.Select(row => row.Student))
            .Concat(
                problem
                    .Preferences.Where(row => row.Discipline < 0 || disciplines.Contains(row.Discipline))
                    .Select(row => row.Student)
            )
            .ToHashSet();
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
            ref var best = ref shares[classOf[place]];
            best = Math.Max(best, share - (away * place.Weeks));
        }
    }
}

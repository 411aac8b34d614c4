using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>Whether counting has a chance: quick conditions without which not all pods can stay whole.</summary>
internal static class CountingFit
{
    /// <summary>Share of the students who must be in classes; the rest is left to the search.</summary>
    private const double LeastShare = 0.9;

    /// <summary>Classes × cells beyond which the tables are too large.</summary>
    private const long LargestTable = 20_000_000;

    public static bool Fits(SearchProblem problem, IReadOnlyList<PodClass> classes) =>
        classes.Count > 0
        && classes.Any(one => one.Size > 1)
        && problem.Settings.Pair + problem.Settings.Whole > 0
        && (long)classes.Count * problem.Slots.OfferCount * problem.Blocks <= LargestTable
        && classes.Sum(one => one.Size * one.Pods.Count) >= LeastShare * problem.Students
        && classes.All(one => one.Demands.All(demand => !demand.IsPool || demand.Count == 1))
        && HasRoom(problem, classes);

    /// <summary>True where every class has a site that teaches all that it needs: then nobody need ever move.</summary>
    public static bool MayStay(SearchProblem problem, IReadOnlyList<PodClass> classes)
    {
        var taught = problem
            .Slots.OfferSite.Zip(problem.Slots.OfferDiscipline)
            .GroupBy(offer => offer.First)
            .Select(site => site.Select(offer => offer.Second).ToHashSet())
            .ToList();
        return problem.Settings.Move > 0
            && taught.Count > 1
            && classes.All(one =>
                taught.Exists(here => one.Demands.All(demand => demand.Disciplines.Any(here.Contains)))
            );
    }

    /// <summary>
    /// A slot can be filled only up to the largest sum of pod sizes within its places. By discipline (or pool) this must do for all
    /// that have to go there, and for the larger pods alone: a few single students must not hide that nothing takes a pod of five.
    /// </summary>
    private static bool HasRoom(SearchProblem problem, IReadOnlyList<PodClass> classes) =>
        classes
            .Select(one => one.Size)
            .Distinct()
            .All(least => HasRoomFrom(problem, [.. classes.Where(one => one.Size >= least)]));

    private static bool HasRoomFrom(SearchProblem problem, IReadOnlyList<PodClass> classes)
    {
        var reach = Reach([.. classes.Select(one => one.Size).Distinct()], problem.Slots.Max.DefaultIfEmpty(0).Max());
        var room = new long[problem.Disciplines];
        for (var slot = 0; slot < problem.Slots.Count; slot++)
        {
            room[problem.Slots.Discipline[slot]] += reach[Math.Max(0, problem.Slots.Max[slot])];
        }
        var need = new Dictionary<string, (int[] Disciplines, long Places)>(StringComparer.Ordinal);
        foreach (var one in classes)
        {
            foreach (var demand in one.Demands)
            {
                var key = string.Join(',', demand.Disciplines);
                var length = demand.Disciplines.Min(discipline => problem.LengthOf(one.First, discipline));
                var places = (long)one.Size * one.Pods.Count * demand.Count * length;
                need[key] = (demand.Disciplines, need.GetValueOrDefault(key).Places + places);
            }
        }
        return need.Values.All(one => one.Disciplines.Sum(discipline => room[discipline]) >= one.Places);
    }

    /// <summary>By places: the largest sum of sizes that fits.</summary>
    private static int[] Reach(int[] sizes, int most)
    {
        var reach = new int[most + 1];
        for (var places = 1; places <= most; places++)
        {
            reach[places] = sizes
                .Where(size => size <= places)
                .Select(size => size + reach[places - size])
                .DefaultIfEmpty(0)
                .Max();
        }
        return reach;
    }
}

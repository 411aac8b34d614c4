using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Cuts the disciplines of a problem into markets.</summary>
internal static class MarketCatalogue
{
    public static IReadOnlyList<Market> Build(PlacementProblem problem, PlaceMap places)
    {
        var root = Enumerable.Range(0, problem.Disciplines.Count).ToArray();
        var rules = problem.Programmes.SelectMany(programme => programme.Curriculum).ToList();
        var joint = places.IsBySite ? rules.GroupBy(_ => 0) : rules.Where(r => r.IsElective).GroupBy(r => r.Pool);
        foreach (var group in joint)
        {
            var first = group.First().Discipline;
            foreach (var rule in group)
            {
                root[Find(root, rule.Discipline)] = Find(root, first);
            }
        }
        var members = rules
            .Select(rule => rule.Discipline)
            .Distinct()
            .Order()
            .GroupBy(discipline => Find(root, discipline))
            .Select(group => group.ToList())
            .ToList();
        var marketOf = new Dictionary<int, int>();
        for (var market = 0; market < members.Count; market++)
        {
            members[market].ForEach(discipline => marketOf[discipline] = market);
        }
        var byMarket = places
            .All.Where(place => place.Eligible > 0 || place.Low > 0)
            .ToLookup(place => place.Discipline < 0 ? 0 : marketOf.GetValueOrDefault(place.Discipline, -1));
        return members.Select((list, index) => new Market(index, list, byMarket[index].ToList())).ToList();
    }

    private static int Find(int[] root, int discipline)
    {
        while (root[discipline] != discipline)
        {
            discipline = root[discipline];
        }
        return discipline;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Cuts the disciplines of a problem into markets.</summary>
internal static class MarketCatalogue
{
    public static IReadOnlyList<Market> Build(PlacementProblem problem, PlaceMap places)
    {
        var rules = problem.Programmes.SelectMany(programme => programme.Curriculum).ToList();
        var root = places.IsBySite
            ? PoolGroups.Of(problem.Disciplines.Count, [rules.Select(rule => rule.Discipline)])
            : PoolGroups.Of(problem);
        var members = rules
            .Select(rule => rule.Discipline)
            .Distinct()
            .Order()
            .GroupBy(discipline => root[discipline])
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
}

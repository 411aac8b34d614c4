using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Places;

/// <summary>
/// Places below what the cohort needs: of one discipline or pool over the year or over the blocks in which it must fall, and of
/// all together where sites limit their students or disciplines are shared between pools.
/// </summary>
internal sealed class PlacesCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var shortages = new List<Finding>();
        var enough = new List<Demand>();
        foreach (var demands in Demand.All(facts).GroupBy(demand => Subject(demand.Duty)))
        {
            var list = demands.ToList();
            if (Examine(facts, list) is { } finding)
            {
                shortages.Add(finding);
            }
            else
            {
                enough.AddRange(list);
            }
        }
        // Apart they have enough; together they may not, but only where something ties them to each other.
        if ((facts.Problem.SiteLimits.Count > 0 || SharesDisciplines(enough)) && Examine(facts, enough) is { } shared)
        {
            shortages.Add(shared);
        }
        return shortages.Count > 0 ? shortages : TotalPlacesCheck.Check(facts);
    }

    private static (int Pool, int Discipline) Subject(Duty duty) =>
        duty.IsPool ? (duty.Pool, -1) : (-1, duty.Choices[0].Discipline);

    private static bool SharesDisciplines(List<Demand> demands) =>
        demands
            .SelectMany(demand => demand.Duty.Choices.Select(rule => (rule.Discipline, Subject(demand.Duty))))
            .Distinct()
            .GroupBy(pair => pair.Discipline)
            .Any(group => group.Count() > 1);

    private static Finding? Examine(CrossCheckFacts facts, List<Demand> demands)
    {
        var longest = demands
            .SelectMany(demand => demand.Duty.Choices)
            .Select(rule => rule.Length)
            .DefaultIfEmpty(1)
            .Max();
        for (var residue = 0; residue < longest; residue++)
        {
            if (Solve(facts, demands, residue) is { } shortage)
            {
                return Tell(facts.Problem, shortage, "rotation");
            }
        }
        return longest > 1 && Solve(facts, demands, null) is { } blocks ? Tell(facts.Problem, blocks, "block") : null;
    }

    private static Shortage? Solve(CrossCheckFacts facts, List<Demand> demands, int? residue)
    {
        var network = new PlacesNetwork(facts, residue);
        foreach (var demand in demands)
        {
            network.Add(demand);
        }
        return network.Solve();
    }

    private static Finding Tell(PlacementProblem problem, Shortage shortage, string unit)
    {
        var subjects = Phrases.List(shortage.Demands.Select(demand => Phrases.Duty(problem, demand.Duty)));
        var blocks = shortage.Demands.SelectMany(demand => demand.Blocks()).Distinct().ToList();
        var when = blocks.Count == problem.Blocks.Count ? "over the year" : $"in {Phrases.Blocks(problem, blocks)}";
        var programmes = Phrases.Programmes(problem, shortage.Demands.Select(demand => demand.Programme));
        return new Finding
        {
            Grade = Grade.Impossible,
            Code = "places-short",
            Table = "capacity",
            Column = "max",
            Message =
                $"{subjects}: students of {programmes} need {Phrases.Count(shortage.Needed, unit)} {when}, "
                + $"but the places they may use allow at most {shortage.Available}, {shortage.Needed - shortage.Available} too few.",
            Remedy =
                "Raise max (also of site and programme limits), open slots in other blocks, or widen the windows in curriculum.",
        };
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A slot with a limit for some programmes holds no more of their students than that. Counted: surplus students.</summary>
public sealed class OverProgrammePlaces : IHardRule
{
    public string Name => "over-programme-places";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var limit in facts.Problem.ProgrammeLimits)
        {
            var students = 0;
            foreach (var student in facts.InSlot(limit.Site, limit.Discipline, limit.Block))
            {
                students += limit.Programmes.Contains(facts.Problem.Students[student].Programme) ? 1 : 0;
            }
            if (students > limit.Max)
            {
                yield return Breach(facts.Problem, limit, students);
            }
        }
    }

    private Breach Breach(PlacementProblem problem, ProgrammeLimit limit, int students)
    {
        var who = string.Join(", ", limit.Programmes.Select(programme => problem.Programmes[programme].Id));
        var where = BreachText.Slot(problem, (limit.Site, limit.Discipline, limit.Block));
        var message = $"{where} takes {BreachText.Count(limit.Max, "student")} of {who} and has {students}.";
        return new Breach(Name, students - limit.Max, message)
        {
            Block = limit.Block,
            Site = limit.Site,
            Discipline = limit.Discipline,
            Row = limit.Row,
        };
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Rules;
using RosterOpt.Core.Terms;

namespace RosterOpt.Core.Auditing;

/// <summary>Re-checks every rule and re-measures every term of a roster, whoever made it.</summary>
public static class Audit
{
    /// <summary>Audits a roster, legal or not.</summary>
    /// <exception cref="ArgumentException">The roster was made for another number of students or blocks.</exception>
    public static AuditResult Run(PlacementProblem problem, Roster roster)
    {
        var facts = new RosterFacts(problem, roster);
        var breaches = new List<Breach>();
        var violations = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in RuleCatalogue.All)
        {
            var before = breaches.Count;
            breaches.AddRange(rule.Check(facts));
            if (breaches.Count > before)
            {
                violations[rule.Name] = breaches.Skip(before).Sum(breach => breach.Count);
            }
        }
        TermValue[] terms = [.. TermCatalogue.All.Select(term => Value(term, facts))];
        return new AuditResult
        {
            Breaches = breaches,
            Violations = violations,
            Terms = terms,
            Score = terms.Sum(term => term.Points),
            Metrics = MetricsMeasurer.Measure(facts),
        };
    }

    private static TermValue Value(IScoreTerm term, RosterFacts facts)
    {
        var weight = term.Weight(facts.Problem.Settings);
        var amount = term.Amount(facts);
        return new TermValue(term.Name, weight, amount, term.Sign * weight * amount);
    }
}

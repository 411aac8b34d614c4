using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models.Rules;
using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Models;

/// <summary>
/// Says why a small problem has no roster: finds the cheapest set of demands to give up, with a named slack for each. Needs no
/// unsatisfiable core, which can name the wrong literal where presolve is on.
/// </summary>
public static class Infeasibility
{
    private const int MostReasons = 12;

    /// <summary>Dear are the rules a school cannot bend; cheap are those a telephone call may change.</summary>
    private static readonly Relief Everything = new()
    {
        AllowsExcess = true,
        Prices = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            [OverCapacityModelRule.RuleName] = 10,
            ["over-site-places"] = 10,
            ["over-programme-places"] = 10,
            [UnderMinModelRule.RuleName] = 10,
            [UnderOpenMinModelRule.RuleName] = 10,
            [LockBrokenModelRule.RuleName] = 15,
            ["too-many-at-site"] = 15,
            ["outside-window"] = 25,
            ["excluded"] = 25,
            ["missing-tag"] = 30,
            ["broken-rotation"] = 40,
            ["before-prerequisite"] = 40,
            ["kept-apart"] = 40,
            ["on-leave"] = 45,
            [PoolCountModelRule.RuleName] = 100,
            [MissingDisciplineModelRule.RuleName] = 100,
        },
    };

    /// <summary>The cheapest way out, a sentence for each thing that would have to give way; empty where nothing must or the limits ended first.</summary>
    /// <param name="problem">One of which it is known or feared that no roster exists.</param>
    /// <param name="limits">Time for the explanation; it need not be the cheapest one where they end the search.</param>
    public static IReadOnlyList<string> Explain(PlacementProblem problem, SolveLimits limits)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var broken = StudentModel.BuildRelaxed(problem, Everything).SolveSlacks(limits);
        var reasons = broken
            .GroupBy(static slack => (slack.Rule, slack.Subject, slack.IsShort))
            .Select(group => (group.Key, Count: group.Sum(static slack => slack.Amount)))
            .OrderByDescending(reason => Everything.Prices[reason.Key.Rule])
            .ThenBy(static reason => reason.Key.Rule, StringComparer.Ordinal)
            .ThenBy(static reason => reason.Key.Subject, StringComparer.Ordinal)
            .Select(static reason => Say(reason.Key.Rule, reason.Key.Subject, (reason.Count, reason.Key.IsShort)))
            .ToList();
        if (reasons.Count <= MostReasons)
        {
            return reasons;
        }
        var more = reasons.Count - MostReasons;
        return [.. reasons.Take(MostReasons), $"… and {more} more of this kind."];
    }

    private static string Say(string rule, string subject, (long Count, bool IsShort) how) =>
        rule switch
        {
            OverCapacityModelRule.RuleName or "over-site-places" or "over-programme-places" =>
                $"{subject}: {how.Count} more {Places(how.Count)} would be needed ({rule}).",
            UnderMinModelRule.RuleName => $"{subject}: the minimum cannot be met, {how.Count} short ({rule}).",
            UnderOpenMinModelRule.RuleName => $"{subject}: would open with {how.Count} too few ({rule}).",
            MissingDisciplineModelRule.RuleName =>
                $"{subject}: {how.Count} {Rotations(how.Count)} cannot be placed at all ({rule}).",
            PoolCountModelRule.RuleName =>
                $"{subject}: {how.Count} too {(how.IsShort ? "few" : "many")} can be done ({rule}).",
            LockBrokenModelRule.RuleName => $"{subject} would have to be given up ({rule}).",
            "kept-apart" => $"{subject} would have to meet in {how.Count} block(s) ({rule}).",
            "too-many-at-site" => $"{subject}: {how.Count} more than max_disciplines_per_site allows ({rule}).",
            "before-prerequisite" => $"{subject}: would have to start before what it comes after ({rule}).",
            _ => $"{subject}: {how.Count} {Rotations(how.Count)} would have to break the rule {rule}.",
        };

    private static string Places(long count) => count == 1 ? "place" : "places";

    private static string Rotations(long count) => count == 1 ? "rotation" : "rotations";
}

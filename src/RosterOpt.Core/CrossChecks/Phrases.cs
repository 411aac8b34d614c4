using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>Parts of messages.</summary>
internal static class Phrases
{
    private const int MostListed = 12;

    /// <summary>"1 student", "12 students".</summary>
    public static string Count(long number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? string.Empty : "s")}");

    /// <summary>Blocks as the data format writes them: "B01..B03;B07".</summary>
    public static string Blocks(PlacementProblem problem, IEnumerable<int> blocks)
    {
        var parts = new List<string>();
        var sorted = blocks.Distinct().Order().ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var first = i;
            while (i + 1 < sorted.Count && sorted[i + 1] == sorted[i] + 1)
            {
                i++;
            }
            var (from, to) = (problem.Blocks[sorted[first]].Id, problem.Blocks[sorted[i]].Id);
            parts.Add(first == i ? from : $"{from}..{to}");
        }
        return string.Join(';', parts);
    }

    /// <summary>"a, b, c", cut after a dozen.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join(", ", all.Take(MostListed));
        return all.Count <= MostListed ? shown : $"{shown} and {Count(all.Count - MostListed, "other")}";
    }

    public static string Disciplines(PlacementProblem problem, IEnumerable<int> disciplines) =>
        List(disciplines.Select(discipline => problem.Disciplines[discipline].Id));

    public static string Programmes(PlacementProblem problem, IEnumerable<int> programmes) =>
        List(programmes.Distinct().Order().Select(programme => problem.Programmes[programme].Id));

    /// <summary>What is to be done: the discipline, or the pool.</summary>
    public static string Duty(PlacementProblem problem, Duty duty) =>
        duty.IsPool
            ? $"electives of pool {problem.Pools[duty.Pool].Id}"
            : problem.Disciplines[duty.Choices[0].Discipline].Id;
}

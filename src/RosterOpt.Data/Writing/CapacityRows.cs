using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>Writes the places: one row for all blocks in which a slot is the same.</summary>
internal static class CapacityRows
{
    /// <summary>What a row says besides site, discipline and blocks.</summary>
    private sealed record Limits(string Programmes, int Max, int Min, int OpenMin, string Requires);

    public static TableBuilder Write(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Capacity);
        // By discipline first: disciplines are numbered in the order in which they are named.
        foreach (
            var group in All(problem, texts)
                .GroupBy(entry => (entry.Discipline, entry.Site, entry.Limits.Programmes))
                .OrderBy(group => group.Key.Discipline < 0)
                .ThenBy(group => group.Key.Discipline)
                .ThenBy(group => group.Key.Site)
        )
        {
            var site = problem.Sites[group.Key.Site];
            foreach (var same in group.GroupBy(entry => entry.Limits))
            {
                var blocks = same.Select(entry => entry.Block).Order().ToArray();
                var isEveryBlock = blocks.Length == site.Until - site.From + 1;
                var limits = same.Key;
                table.Add(
                    site.Id,
                    texts.Discipline(group.Key.Discipline),
                    isEveryBlock ? string.Empty : texts.Blocks(blocks),
                    limits.Programmes,
                    ProblemTexts.Number(limits.Max),
                    ProblemTexts.Number(limits.Min),
                    ProblemTexts.Number(limits.OpenMin),
                    limits.Requires
                );
            }
        }
        return table;
    }

    private static IEnumerable<(int Discipline, int Site, int Block, Limits Limits)> All(
        PlacementProblem problem,
        ProblemTexts texts
    )
    {
        foreach (var slot in problem.Slots)
        {
            var limits = new Limits(string.Empty, slot.Max, slot.Min, slot.OpenMin, slot.Requires.Signature);
            yield return (slot.Discipline, slot.Site, slot.Block, limits);
        }
        foreach (var limit in problem.ProgrammeLimits)
        {
            yield return (
                limit.Discipline,
                limit.Site,
                limit.Block,
                new Limits(texts.Programmes(limit.Programmes), limit.Max, 0, 0, string.Empty)
            );
        }
        foreach (var limit in problem.SiteLimits)
        {
            yield return (-1, limit.Site, limit.Block, new Limits(string.Empty, limit.Max, 0, 0, string.Empty));
        }
    }
}

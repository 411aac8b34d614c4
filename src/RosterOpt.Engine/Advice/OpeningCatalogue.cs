using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>Every opening that is looked at: of one block, and of as many as a rotation of the discipline lasts.</summary>
internal static class OpeningCatalogue
{
    /// <summary>By discipline, first block and blocks; of each all sites that offer the discipline in all of these blocks.</summary>
    /// <remarks>A slot without places is no place of the discipline: what it would take to open one is another question.</remarks>
    public static IReadOnlyList<(Opening Span, IReadOnlyList<Opening> Openings)> Of(SearchProblem problem)
    {
        var found = new List<(Opening, IReadOnlyList<Opening>)>();
        foreach (var (discipline, blocks) in Lengths(problem))
        {
            for (var from = 0; from + blocks <= problem.Blocks; from++)
            {
                var span = new Opening(-1, discipline, from, blocks);
                if (!RunsOverBreak(problem, span) && At(problem, span) is { Count: > 0 } openings)
                {
                    found.Add((span, openings));
                }
            }
        }
        return found;
    }

    private static IEnumerable<(int Discipline, int Blocks)> Lengths(SearchProblem problem) =>
        problem
            .Problem.Programmes.SelectMany(programme => programme.Curriculum)
            .SelectMany(rule => new[] { (rule.Discipline, 1), (rule.Discipline, rule.Length) })
            .Distinct()
            .Order();

    private static bool RunsOverBreak(SearchProblem problem, Opening span) =>
        Enumerable.Range(span.From, span.Blocks - 1).Any(block => problem.Problem.Blocks[block].BreakAfter);

    private static List<Opening> At(SearchProblem problem, Opening span) =>
        [
            .. problem
                .Slots.OffersOfDiscipline[span.Discipline]
                .Where(offer =>
                    Enumerable
                        .Range(span.From, span.Blocks)
                        .All(block => problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block] >= 0)
                )
                .Select(offer => span with { Site = problem.Slots.OfferSite[offer] })
                .OrderBy(opening => opening.Site),
        ];
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>Two students to be kept apart are never at the same site in the same block. Counted: (row, block). Confidential.</summary>
public sealed class KeptApart : IHardRule
{
    public string Name => "kept-apart";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var pair in facts.Problem.ApartPairs)
        {
            for (var block = 0; block < facts.Problem.Blocks.Count; block++)
            {
                var place = facts.Roster.At(pair.StudentA, block);
                if (place.IsPlaced && facts.Roster.At(pair.StudentB, block).Site == place.Site)
                {
                    yield return Breach(facts.Problem, pair, (place.Site, block));
                }
            }
        }
    }

    private Breach Breach(PlacementProblem problem, ApartPair pair, (int Site, int Block) at) =>
        new(Name, 1, "Two students who are to be kept apart are at the same site.")
        {
            Student = pair.StudentA,
            Block = at.Block,
            Site = at.Site,
            Row = pair.Row,
            IsConfidential = true,
            Confidential =
                $"{problem.Students[pair.StudentA].Id} and {problem.Students[pair.StudentB].Id} are both at "
                + $"{BreachText.Site(problem, at.Site)} in {BreachText.Block(problem, at.Block)} and are to be kept apart.",
        };
}

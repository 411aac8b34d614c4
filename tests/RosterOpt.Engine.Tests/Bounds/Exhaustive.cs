using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Tests.Bounds;

/// <summary>Tries every roster of a tiny problem.</summary>
internal static class Exhaustive
{
    /// <summary>
    /// The best score and the fewest alone (perhaps of different rosters) of all legal rosters, or null where there are more than
    /// <paramref name="most"/> rosters to try or none is legal.
    /// </summary>
    public static (long Score, int Alone)? Search(PlacementProblem problem, int most)
    {
        var choices = problem
            .Students.SelectMany(student => problem.Blocks.Select(block => Choices(problem, student, block)))
            .ToList();
        if (choices.Aggregate(1.0, (product, cell) => product * cell.Count) > most)
        {
            return null;
        }
        (long Score, int Alone)? best = null;
        var places = new Place[choices.Count];
        Visit(0);
        return best;

        void Visit(int cell)
        {
            if (cell < places.Length)
            {
                foreach (var place in choices[cell])
                {
                    places[cell] = place;
                    Visit(cell + 1);
                }
                return;
            }
            var audit = Audit.Run(problem, Roster.FromPlaces(problem, places));
            if (audit.IsLegal)
            {
                var alone = audit.Metrics.IsolatedStudentBlocks;
                best = (
                    Math.Max(best?.Score ?? long.MinValue, audit.Score),
                    Math.Min(best?.Alone ?? int.MaxValue, alone)
                );
            }
        }
    }

    /// <summary>Every slot of the block for a discipline of the student's programme, and nowhere.</summary>
    private static List<Place> Choices(PlacementProblem problem, Student student, Block block)
    {
        var mine = problem.Programmes[student.Programme].Curriculum.Select(rule => rule.Discipline).ToHashSet();
        var found = problem
            .Slots.Where(slot => slot.Block == block.Index && slot.Max > 0 && mine.Contains(slot.Discipline))
            .Select(slot => new Place(slot.Site, slot.Discipline));
        return student.Due[block.Index] ? [Place.None, .. found] : [Place.None];
    }
}

using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>What many offices do: students in alphabetical order, each the first places that fit; who does not fit displaces somebody.</summary>
internal sealed class AlphabeticalFirstFit : IContender
{
    public string Name => "first-fit";

    public string Title => "Alphabetical first-fit";

    public bool NeedsRunPerLimit => false;

    public void Run(PlacementProblem problem, ContenderBoard board)
    {
        var office = new OfficeBoard(problem);
        var finder = new YearFinder(office);
        var waiting = new Queue<int>();
        var alphabetical = problem.Students.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Index);
        // Those whose place is fixed are entered before anybody else.
        foreach (var student in alphabetical.OrderByDescending(one => office.IsLocked[one]))
        {
            if (board.IsOver)
            {
                return;
            }
            if (finder.Find(student, mayDisturb: false) is { } year)
            {
                office.Place(student, year);
            }
            else
            {
                waiting.Enqueue(student);
            }
        }
        var stuck = waiting.Count;
        new OfficeRepair(office, board).Run(waiting);
        board.Note = stuck > 0 ? $"{stuck} students did not fit at first" : string.Empty;
        board.Offer(office.ToRoster());
    }
}

using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>
/// What an office does when somebody does not fit: that student takes the year that disturbs least, whoever has to make room is placed
/// anew, and places often fought over are avoided. Afterwards slots below their minimum are filled in the same way.
/// </summary>
internal sealed class OfficeRepair(OfficeBoard board, ContenderBoard clock)
{
    private readonly YearFinder finder = new(board);
    private readonly Random random = new(clock.Seed);

    /// <summary>Students who have no year even where they may disturb others.</summary>
    public int Hopeless { get; private set; }

    public void Run(Queue<int> waiting)
    {
        PlaceAll(waiting);
        while (!clock.IsOver && Hopeless == 0 && FindShort() is { } slot)
        {
            if (!Fill(slot, waiting))
            {
                return;
            }
            PlaceAll(waiting);
        }
    }

    private void PlaceAll(Queue<int> waiting)
    {
        while (!clock.IsOver && waiting.TryDequeue(out var student))
        {
            if (finder.Find(student, mayDisturb: true) is not { } year)
            {
                Hopeless++;
                continue;
            }
            Put(student, year, waiting);
        }
    }

    private void Put(int student, IEnumerable<RotationChoice> year, Queue<int> waiting)
    {
        board.Place(student, year);
        while (board.Victim(student, random) is { } victim)
        {
            board.Clear(victim);
            waiting.Enqueue(victim);
        }
    }

    /// <summary>A slot with too few students, drawn evenly; null where there is none.</summary>
    private Core.Cohort.Slot? FindShort()
    {
        var many = board
            .Problem.Slots.Where(slot =>
                board.InSlot(slot.Site, slot.Discipline, slot.Block).Count is var n
                && (n < slot.Min || (n > 0 && n < slot.OpenMin))
            )
            .ToArray();
        return many.Length == 0 ? null : many[random.Next(many.Length)];
    }

    /// <summary>Brings somebody into a slot, or empties one that nothing but its own opening needs.</summary>
    private bool Fill(Core.Cohort.Slot slot, Queue<int> waiting)
    {
        var here = board.InSlot(slot.Site, slot.Discipline, slot.Block);
        if (slot.Min == 0 && random.Next(2) == 0)
        {
            foreach (var one in here.ToArray())
            {
                board.Clear(one);
                waiting.Enqueue(one);
            }
            return true;
        }
        var order = Enumerable.Range(0, board.Problem.Students.Count).ToArray();
        random.Shuffle(order);
        // Whoever does the discipline at the same time elsewhere comes first: only the site changes.
        foreach (var student in order.OrderByDescending(one => DoesItElsewhere(one, slot)).Take(300))
        {
            if (here.Contains(student) || board.IsLocked[student])
            {
                continue;
            }
            foreach (var choice in board.ChoicesOf(student).Where(choice => Suits(choice, slot)).ToArray())
            {
                var before = board.YearOf(student).ToArray();
                board.Clear(student);
                if (finder.Find(student, mayDisturb: true, choice) is { } year)
                {
                    Put(student, year, waiting);
                    return true;
                }
                board.Place(student, before);
            }
        }
        return false;
    }

    private static bool Suits(RotationChoice choice, Core.Cohort.Slot slot) =>
        choice.Site == slot.Site && choice.Discipline == slot.Discipline && choice.Covers(slot.Block);

    private bool DoesItElsewhere(int student, Core.Cohort.Slot slot) =>
        board.YearOf(student).Any(choice => choice.Discipline == slot.Discipline && choice.Covers(slot.Block));
}

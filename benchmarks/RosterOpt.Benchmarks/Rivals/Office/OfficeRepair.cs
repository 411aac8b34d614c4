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
                OfficeBoard.IsShort(slot, board.InSlot(slot.Site, slot.Discipline, slot.Block).Count)
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
        var free = order.Where(one => !here.Contains(one) && !board.IsLocked[one]).OrderBy(board.IsNeeded).ToArray();
        return ChangeSite(slot, free, waiting) || ChangeYear(slot, free, waiting);
    }

    /// <summary>Somebody who does the discipline at that time elsewhere comes over; the rest of the year stays, and no slot falls short.</summary>
    private bool ChangeSite(Core.Cohort.Slot slot, int[] students, Queue<int> waiting)
    {
        foreach (var student in students.Where(one => DoesItElsewhere(one, slot) && !board.IsNeeded(one)))
        {
            var year = board.YearOf(student).ToArray();
            var now = year.First(choice => choice.Discipline == slot.Discipline && choice.Covers(slot.Block));
            var wanted = now with { Site = slot.Site };
            var most = board.Problem.Settings.MaxDisciplinesPerSite ?? int.MaxValue;
            if (board.ChoicesOf(student).Contains(wanted) && year.Count(choice => choice.Site == slot.Site) < most)
            {
                board.Clear(student);
                Put(student, [.. year.Select(choice => choice == now ? wanted : choice)], waiting);
                return true;
            }
        }
        return false;
    }

    /// <summary>Somebody gets a new year with a rotation there.</summary>
    private bool ChangeYear(Core.Cohort.Slot slot, int[] students, Queue<int> waiting)
    {
        foreach (var student in students.Take(300))
        {
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

using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>
/// Anneals the counts: takes a few pods out of one or two cells and fills those again with pods of any classes. That finds which pod
/// sizes meet which places, with no regard to which pod it is.
/// </summary>
internal sealed class CountingAnnealer(CountingProblem problem, CountingState state, SearchRandom random)
{
    /// <summary>Most pods taken out of one cell at a time.</summary>
    private const int MostTaken = 3;

    /// <summary>Most cells in a move.</summary>
    private const int MostCells = 4;

    /// <summary>Places filled at a time: more would make too many choices.</summary>
    private const int MostFilled = 20;

    /// <summary>Draws of a cell until one is taken that may have nothing to mend.</summary>
    private const int MostDraws = 6;

    private readonly Fillings fillings = new([.. problem.Classes.Select(one => one.Size).Distinct()], MostFilled);
    private readonly List<(int Class, int Cell)> taken = [];
    private readonly List<int> filled = [];
    private readonly List<int> cells = [];
    private int leavesRoom = 1;

    /// <summary>Below this nothing is left but rounding.</summary>
    public const double Nothing = 1e-6;

    /// <summary>True where the counts are years of all pods.</summary>
    public bool IsDone => state.Excess < Nothing;

    /// <summary>Cools once, from the counts as they are.</summary>
    /// <param name="plan">Temperatures.</param>
    /// <param name="moves">Moves of the whole cooling.</param>
    /// <param name="goOn">Asked now and then; false ends it.</param>
    public void Cool(CoolingPlan plan, long moves, Func<bool> goOn)
    {
        leavesRoom = plan.LeavesRoom;
        for (long move = 0; move < moves && !IsDone; move++)
        {
            if ((move & 4095) == 0 && !goOn())
            {
                return;
            }
            Try(plan.From * Math.Pow(plan.To / plan.From, (double)move / moves));
        }
    }

    private void Try(double temperature)
    {
        var before = state.Energy;
        taken.Clear();
        filled.Clear();
        Choose();
        foreach (var cell in cells)
        {
            Take(cell);
        }
        for (var i = random.Next(cells.Count); cells.Count > 0; i = random.Next(Math.Max(1, cells.Count)))
        {
            Fill(cells[i]);
            cells.RemoveAt(i);
        }
        var rise = state.Energy - before;
        if (rise > 0 && random.NextDouble() >= Math.Exp(-rise / temperature))
        {
            Undo();
        }
    }

    /// <summary>
    /// One cell or a few that have something in common: where few sums of pod sizes fill the places, a change of one is made good only
    /// by several others.
    /// </summary>
    private void Choose()
    {
        cells.Clear();
        cells.Add(Draw());
        while (cells.Count < MostCells && random.Next(5) > 1)
        {
            var partner = Partner(cells[random.Next(cells.Count)]);
            if (partner >= 0 && !cells.Contains(partner))
            {
                cells.Add(partner);
            }
        }
    }

    /// <summary>A cell, half of the time one whose discipline or block has too many or too few of a class.</summary>
    private int Draw()
    {
        var cell = problem.LiveCells[random.Next(problem.LiveCells.Length)];
        for (var draw = random.Next(2) * MostDraws; draw > 0 && !IsOff(cell); draw--)
        {
            cell = problem.LiveCells[random.Next(problem.LiveCells.Length)];
        }
        return cell;
    }

    private bool IsOff(int cell)
    {
        var classes = problem.ClassesOf(cell);
        return state.IsOff(classes[random.Next(classes.Length)], cell);
    }

    /// <summary>Another cell of the same offer, or of the same discipline, or one that starts in the same block.</summary>
    private int Partner(int cell)
    {
        var blocks = problem.Problem.Blocks;
        if (problem.IsLong(cell) && random.Next(4) > 0)
        {
            var near = problem.StartOf(cell) + 1 + random.Next(2) - (3 * random.Next(2));
            return near < 0 || near >= blocks ? -1 : OrNone((problem.OfferOf(cell) * blocks) + near, cell);
        }
        switch (random.Next(4))
        {
            case 0:
                return OrNone((problem.OfferOf(cell) * blocks) + random.Next(blocks), cell);
            case 1:
                var same = problem.Problem.Slots.OffersOfDiscipline[problem.DisciplineOf(cell)];
                return OrNone((same[random.Next(same.Length)] * blocks) + problem.StartOf(cell), cell);
            case 2:
                var offers = problem.Problem.Slots.OffersOfDiscipline[problem.DisciplineOf(cell)];
                return OrNone((offers[random.Next(offers.Length)] * blocks) + random.Next(blocks), cell);
            default:
                var offer = random.Next(problem.Problem.Slots.OfferCount);
                return OrNone((offer * blocks) + problem.StartOf(cell), cell);
        }
    }

    private int OrNone(int partner, int cell) =>
        partner == cell || problem.ClassesOf(partner).Length == 0 ? -1 : partner;

    private void Take(int cell)
    {
        var pods = state.UnitsOf(cell);
        for (var left = Math.Min(1 + random.Next(MostTaken), pods.Count); left > 0; left--)
        {
            taken.Add((state.RemoveAt(random.Next(pods.Count), cell), cell));
        }
    }

    /// <summary>Fills a cell as far as pod sizes allow, mostly; now and then less, because places to spare must lie somewhere.</summary>
    private void Fill(int cell)
    {
        var room = Math.Min(state.RoomOf(cell), MostFilled);
        if (random.Next(leavesRoom) == 0)
        {
            room = random.Next(room + 1);
        }
        var choices = fillings.Of(room);
        foreach (var size in choices[random.Next(choices.Count)])
        {
            var here = problem.ClassesOf(cell, size);
            if (here.Length == 0)
            {
                continue;
            }
            var k = here[random.Next(here.Length)];
            if (state.Room(k, cell) >= size)
            {
                state.Add(k, cell);
                filled.Add(cell);
            }
        }
    }

    private void Undo()
    {
        for (var i = filled.Count - 1; i >= 0; i--)
        {
            state.RemoveAt(state.UnitsOf(filled[i]).Count - 1, filled[i]);
        }
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            state.Add(taken[i].Class, taken[i].Cell);
        }
    }
}

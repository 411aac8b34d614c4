using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// Finds a timetable for one student: which discipline begins in which block, obeying every rule of the student's own year, as cheap
/// as a depth-first search with a node limit finds. The rotation with the fewest possible starts is placed first.
/// </summary>
internal sealed class YearBuilder
{
    private const int NodeLimit = 4000;
    private const int Restarts = 8;
    private readonly SearchProblem problem;
    private readonly SearchRandom random;
    private readonly bool[] busy;
    private readonly List<(int Discipline, int Start)> placed = [];
    private int student;
    private Demand[] demands = [];
    private int[] left = [];
    private Func<int, int, double> cost = (_, _) => 0;
    private int nodes;
    private bool lenient;

    public YearBuilder(SearchProblem problem, SearchRandom random)
    {
        this.problem = problem;
        this.random = random;
        busy = new bool[problem.Blocks];
    }

    /// <summary>True where the last <see cref="Build"/> tried everything and found that the student has no legal year.</summary>
    public bool IsProvenImpossible { get; private set; }

    /// <summary>Builds a timetable.</summary>
    /// <param name="who">Index of the student.</param>
    /// <param name="costOf">Cost of beginning a discipline in a block; small is good; noise is added.</param>
    /// <returns>(discipline, start) in no order; with rotations missing where no whole timetable was found.</returns>
    public IReadOnlyList<(int Discipline, int Start)> Build(int who, Func<int, int, double> costOf)
    {
        student = who;
        cost = costOf;
        demands = problem.Demands.Of(who);
        IsProvenImpossible = false;
        lenient = problem.Demands.IsOptional(who);
        for (var attempt = 0; attempt < Restarts; attempt++)
        {
            Reset();
            if (Search())
            {
                return [.. placed];
            }
            if (nodes < NodeLimit)
            {
                IsProvenImpossible = true;
                break;
            }
        }
        lenient = true;
        Reset();
        Search();
        return [.. placed];
    }

    private void Reset()
    {
        Array.Clear(busy);
        placed.Clear();
        left = [.. demands.Select(demand => demand.Count)];
        nodes = 0;
    }

    private bool Search()
    {
        if (++nodes >= NodeLimit)
        {
            return false;
        }
        var choice = ChooseDemand(out var options);
        if (choice < 0)
        {
            return true;
        }
        options.Sort((x, y) => x.Cost.CompareTo(y.Cost));
        left[choice]--;
        foreach (var (discipline, start, _) in options)
        {
            Put(discipline, start, true);
            if (OrderCanBeKept() && Search())
            {
                return true;
            }
            Put(discipline, start, false);
            if (nodes >= NodeLimit)
            {
                break;
            }
        }
        if (lenient)
        {
            // Leave this rotation out and go on with the others.
            left[choice] = 0;
            return nodes >= NodeLimit || Search();
        }
        left[choice]++;
        return false;
    }

    private void Put(int discipline, int start, bool on)
    {
        var length = problem.LengthOf(student, discipline);
        for (var block = start; block < start + length; block++)
        {
            busy[block] = on;
        }
        if (on)
        {
            placed.Add((discipline, start));
        }
        else
        {
            placed.RemoveAt(placed.Count - 1);
        }
    }

    /// <summary>The demand with the fewest starts left for what it still needs; one that a lock asks for comes first.</summary>
    private int ChooseDemand(out List<(int Discipline, int Start, double Cost)> options)
    {
        var (best, bestSlack) = (-1, int.MaxValue);
        options = [];
        var wanted = OpenLock();
        for (var i = 0; i < demands.Length; i++)
        {
            if (left[i] == 0 || (wanted is { } fixedPlace && !demands[i].Disciplines.Contains(fixedPlace.Discipline)))
            {
                continue;
            }
            var found = OptionsOf(demands[i], wanted);
            var slack = found.Count - left[i];
            if (slack < bestSlack)
            {
                (best, bestSlack, options) = (i, slack, found);
            }
        }
        // A lock on something that is not to be done cannot be kept: go on without it.
        return best < 0 && wanted is not null ? ChooseAny(out options) : best;
    }

    private int ChooseAny(out List<(int Discipline, int Start, double Cost)> options)
    {
        var best = Array.FindIndex(left, count => count > 0);
        options = best < 0 ? [] : OptionsOf(demands[best], null);
        return best;
    }

    private Core.Cohort.Lock? OpenLock()
    {
        foreach (var fixedPlace in problem.Own.LocksOf(student) ?? [])
        {
            if (!busy[fixedPlace.Block])
            {
                return fixedPlace;
            }
        }
        return null;
    }

    private List<(int Discipline, int Start, double Cost)> OptionsOf(Demand demand, Core.Cohort.Lock? wanted)
    {
        var found = new List<(int, int, double)>();
        foreach (var discipline in demand.Disciplines)
        {
            if ((wanted is not null && wanted.Discipline != discipline) || (demand.IsPool && IsPlaced(discipline)))
            {
                continue;
            }
            var length = problem.LengthOf(student, discipline);
            // Rotations of one discipline are alike: only later starts than the last one are tried.
            var first = LastStart(discipline) + 1;
            for (
                var start = wanted is null ? first : Math.Max(0, wanted.Block - length + 1);
                start + length <= problem.Blocks;
                start++
            )
            {
                if (wanted is not null && start > wanted.Block)
                {
                    break;
                }
                if (IsFree(start, length) && problem.Allowed.AllowsSomewhere(student, discipline, start))
                {
                    found.Add((discipline, start, cost(discipline, start) + random.NextDouble()));
                }
            }
        }
        return found;
    }

    private bool IsPlaced(int discipline) => placed.Exists(rotation => rotation.Discipline == discipline);

    private int LastStart(int discipline)
    {
        if (problem.Own.LocksOf(student) is not null)
        {
            return -1;
        }
        var last = -1;
        foreach (var rotation in placed)
        {
            last = rotation.Discipline == discipline ? Math.Max(last, rotation.Start) : last;
        }
        return last;
    }

    private bool IsFree(int start, int length)
    {
        for (var block = start; block < start + length; block++)
        {
            if (busy[block])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>False where some rotation already starts too early for its prerequisites, whatever is placed later.</summary>
    private bool OrderCanBeKept()
    {
        if (problem.Order.IsFree(student))
        {
            return true;
        }
        foreach (var (discipline, start) in placed)
        {
            foreach (var (before, times) in problem.Order.NeedsOf(student, discipline) ?? [])
            {
                var possible = StillToPlace(before);
                foreach (var rotation in placed)
                {
                    possible +=
                        rotation.Discipline == before && rotation.Start + problem.LengthOf(student, before) <= start
                            ? 1
                            : 0;
                }
                if (possible < times)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private int StillToPlace(int discipline)
    {
        for (var i = 0; i < demands.Length; i++)
        {
            if (demands[i].Disciplines.Contains(discipline))
            {
                return demands[i].IsPool && IsPlaced(discipline) ? 0 : left[i];
            }
        }
        return 0;
    }
}

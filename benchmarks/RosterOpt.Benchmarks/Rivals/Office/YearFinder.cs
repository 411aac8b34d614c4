using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>
/// Finds a student a year: block by block the first discipline in the order of the curriculum at the first site that has room, going
/// back where that leads nowhere. Where rooms may be full, the year that disturbs least.
/// </summary>
internal sealed class YearFinder(OfficeBoard board)
{
    /// <summary>Steps of one search; beyond them the best year so far is taken.</summary>
    private const int MostSteps = 4_000;

    private readonly PlacementProblem problem = board.Problem;
    private readonly List<RotationChoice> path = [];
    private List<(int Cost, RotationChoice Choice)>[] startingIn = [];
    private List<(CurriculumRule Rule, int Left)> wanted = [];
    private int[] electivesLeft = [];
    private bool[] locked = [];
    private List<RotationChoice>? best;
    private int bestCost;
    private int steps;
    private Student student = null!;

    /// <summary>A year, or null where none was found.</summary>
    /// <param name="index">The student; must have no rotations now.</param>
    /// <param name="mayDisturb">True where full places may be taken from others.</param>
    /// <param name="must">A rotation that the year must have, or null.</param>
    public IReadOnlyList<RotationChoice>? Find(int index, bool mayDisturb, RotationChoice? must = null)
    {
        student = problem.Students[index];
        Prepare(index, mayDisturb, must);
        (best, bestCost, steps) = (null, int.MaxValue, 0);
        path.Clear();
        Extend(0, 0);
        return best;
    }

    private void Prepare(int index, bool mayDisturb, RotationChoice? must)
    {
        startingIn = [.. problem.Blocks.Select(_ => new List<(int, RotationChoice)>())];
        var open = board
            .ChoicesOf(index)
            .Where(choice =>
                must is not { } one || choice == one || choice.End <= one.Start || choice.Start >= one.End
            );
        foreach (var choice in open)
        {
            var cost = board.CostOf(index, choice);
            if (cost == 0 || mayDisturb)
            {
                startingIn[choice.Start].Add((cost, choice));
            }
        }
        var rules = problem.Programmes[student.Programme].Curriculum;
        var order = rules.Select((rule, i) => (rule.Discipline, i)).ToDictionary(one => one.Discipline, one => one.i);
        for (var block = 0; block < startingIn.Length; block++)
        {
            startingIn[block] =
            [
                .. startingIn[block]
                    .OrderBy(one => one.Cost)
                    .ThenBy(one => !mayDisturb || !board.FillsShort(one.Choice))
                    .ThenBy(one => order[one.Choice.Discipline]),
            ];
        }
        wanted = [.. rules.Select(rule => (rule, LeftOf(rule)))];
        electivesLeft = [.. problem.Pools.Select(pool => problem.ElectivesToDo(student, pool.Index))];
        locked = new bool[problem.Blocks.Count];
        foreach (var row in problem.Locks.Where(row => row.Student == index))
        {
            locked[row.Block] = true;
        }
        if (must is { } needed)
        {
            Array.Fill(locked, true, needed.Start, needed.Blocks);
        }
    }

    private int LeftOf(CurriculumRule rule) =>
        !rule.IsElective ? PlacementProblem.TimesToDo(student, rule)
        : student.Completed.ContainsKey(rule.Discipline) ? 0
        : 1;

    private void Extend(int block, int cost)
    {
        if (cost >= bestCost || ++steps > MostSteps || (best is not null && bestCost == 0))
        {
            return;
        }
        if (block >= problem.Blocks.Count)
        {
            if (student.LeavesEarly || BlocksNeeded() == 0)
            {
                (best, bestCost) = ([.. path], cost);
            }
            return;
        }
        if (!student.LeavesEarly && BlocksNeeded() > DueFrom(block))
        {
            return;
        }
        var tried = new HashSet<int>();
        foreach (var (price, choice) in startingIn[block])
        {
            // A second site of the same discipline is worth a try only where the first was dear or is used up.
            if (IsWanted(choice) && tried.Add(choice.Discipline))
            {
                Take(choice);
                Extend(choice.End, cost + price);
                TakeBack(choice);
            }
        }
        if (!locked[block])
        {
            Extend(block + 1, cost);
        }
    }

    private bool IsWanted(RotationChoice choice)
    {
        var (rule, left) = wanted.Find(one => one.Rule.Discipline == choice.Discipline);
        return left > 0
            && (!rule.IsElective || electivesLeft[rule.Pool] > 0)
            && rule.After.All(before => IsDone(before, choice.Start))
            && (
                problem.Settings.MaxDisciplinesPerSite is not { } most
                || path.Count(one => one.Site == choice.Site) < most
            );
    }

    private bool IsDone(int discipline, int start)
    {
        if (problem.IsFinishedBefore(student, discipline))
        {
            return true;
        }
        var rule = problem.Programmes[student.Programme].RuleOf(discipline);
        var missing = rule is { IsElective: false } ? PlacementProblem.TimesToDo(student, rule) : 1;
        return path.Count(one => one.Discipline == discipline && one.End <= start) >= missing;
    }

    private void Take(RotationChoice choice)
    {
        path.Add(choice);
        Change(choice, -1);
    }

    private void TakeBack(RotationChoice choice)
    {
        path.RemoveAt(path.Count - 1);
        Change(choice, 1);
    }

    private void Change(RotationChoice choice, int by)
    {
        var at = wanted.FindIndex(one => one.Rule.Discipline == choice.Discipline);
        var (rule, left) = wanted[at];
        wanted[at] = (rule, left + by);
        if (rule.IsElective)
        {
            electivesLeft[rule.Pool] += by;
        }
    }

    private int BlocksNeeded() =>
        wanted.Where(one => !one.Rule.IsElective).Sum(one => one.Left * one.Rule.Length) + electivesLeft.Sum();

    private int DueFrom(int block)
    {
        var due = 0;
        for (; block < problem.Blocks.Count; block++)
        {
            due += student.Due[block] ? 1 : 0;
        }
        return due;
    }
}

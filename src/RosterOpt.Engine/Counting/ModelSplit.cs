using Google.OrTools.Sat;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>
/// Splits counts into one year per pod where rotations last several blocks or their order matters: by CP-SAT, a few pods at a time, each
/// few taking their fair share of every count (rounded up), so that what is left for the others is of the same kind.
/// </summary>
internal sealed class ModelSplit
{
    /// <summary>Pods in one model: more make it slow, fewer leave odd remainders.</summary>
    private const int MostPods = 16;

    private const double WorkPerModel = 3;

    private readonly SearchProblem problem;
    private readonly PodClass one;
    private readonly int[] starts;
    private readonly int[] rowOf;

    private ModelSplit(SearchProblem problem, PodClass one, CountedYears years)
    {
        this.problem = problem;
        this.one = one;
        starts = [.. years.Starts];
        rowOf = new int[problem.Disciplines];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < one.Demands.Length; row++)
        {
            Array.ForEach(one.Demands[row].Disciplines, discipline => rowOf[discipline] = row);
        }
    }

    /// <summary>By pod: the discipline that starts in each block, -1 for none. What cannot be split is left out.</summary>
    public static IReadOnlyList<int[]> Split(SearchProblem problem, PodClass one, CountedYears years, SplitLimit limit)
    {
        var split = new ModelSplit(problem, one, years);
        var found = new List<int[]>();
        while (found.Count < years.Pods.Count)
        {
            found.AddRange(split.TakeYears(years.Pods.Count - found.Count, limit));
        }
        return found;
    }

    /// <summary>By pod: nothing.</summary>
    private int[][] NoYears(int pods) =>
        [.. Enumerable.Range(0, pods).Select(_ => Enumerable.Repeat(-1, problem.Blocks).ToArray())];

    private int[][] TakeYears(int left, SplitLimit limit)
    {
        var pods = Math.Min(left, MostPods);
        if (limit.SecondsLeft() is <= 0)
        {
            return NoYears(pods);
        }
        var model = new CpModel();
        var uses = new List<(int Pod, int Cell, BoolVar Use)>();
        for (var pod = 0; pod < pods; pod++)
        {
            uses.AddRange(AddPod(model, pod));
        }
        foreach (var cell in uses.GroupBy(use => use.Cell))
        {
            var share = ((starts[cell.Key] * pods) + left - 1) / left;
            model.Add(LinearExpr.Sum(cell.Select(use => use.Use)) <= share);
        }
        model.Maximize(LinearExpr.Sum(uses.Select(use => use.Use)));
        using var watch = new SolutionWatch((_, _) => { }, limit.Cancel);
        var parameters = new CpSatParameters { Seconds = limit.SecondsLeft(), DeterministicTime = WorkPerModel };
        var response = CpSatRun.Solve(model, parameters, watch, limit.Cancel);
        var years = NoYears(pods);
        if (response is { Status: CpSolverStatus.Optimal or CpSolverStatus.Feasible })
        {
            foreach (var (pod, cell, _) in uses.Where(use => response.Solution[use.Use.GetIndex()] != 0))
            {
                years[pod][cell % problem.Blocks] = cell / problem.Blocks;
                starts[cell]--;
            }
        }
        return years;
    }

    private List<(int Pod, int Cell, BoolVar Use)> AddPod(CpModel model, int pod)
    {
        var uses = new List<(int Pod, int Cell, BoolVar Use)>();
        for (var cell = 0; cell < starts.Length; cell++)
        {
            if (starts[cell] > 0)
            {
                uses.Add((pod, cell, model.NewBoolVar(string.Empty)));
            }
        }
        foreach (var row in uses.GroupBy(use => rowOf[use.Cell / problem.Blocks]))
        {
            model.Add(LinearExpr.Sum(row.Select(use => use.Use)) <= one.Demands[row.Key].Count);
        }
        for (var block = 0; block < problem.Blocks; block++)
        {
            model.AddAtMostOne(uses.Where(use => Covers(use.Cell, block)).Select(use => use.Use));
        }
        foreach (var use in uses)
        {
            AddOrder(model, uses, use);
        }
        return uses;
    }

    /// <summary>A rotation starts only after those that the curriculum asks for before it.</summary>
    private void AddOrder(
        CpModel model,
        List<(int Pod, int Cell, BoolVar Use)> uses,
        (int Pod, int Cell, BoolVar Use) use
    )
    {
        var (discipline, start) = (use.Cell / problem.Blocks, use.Cell % problem.Blocks);
        var student = problem.Problem.Students[one.First];
        var rule = problem.Problem.Programmes[student.Programme].RuleOf(discipline)!;
        foreach (var earlier in rule.After.Where(earlier => !problem.Problem.IsFinishedBefore(student, earlier)))
        {
            var before = uses.Where(other =>
                other.Cell / problem.Blocks == earlier
                && (other.Cell % problem.Blocks) + problem.LengthOf(one.First, earlier) <= start
            );
            model.AddBoolOr(before.Select(other => (ILiteral)other.Use).Append(use.Use.Not()));
        }
    }

    private bool Covers(int cell, int block)
    {
        var start = cell % problem.Blocks;
        return block >= start && block < start + problem.LengthOf(one.First, cell / problem.Blocks);
    }
}

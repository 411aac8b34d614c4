using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Columns;

/// <summary>Makes the path problem of each student's year.</summary>
internal sealed class YearBuilder
{
    private readonly PlacementProblem problem;
    private readonly YearOptions options;
    private readonly YearValues values;
    private readonly ILookup<int, Lock> locks;

    public YearBuilder(PlacementProblem problem, RotationKinds kinds)
    {
        this.problem = problem;
        values = new YearValues(problem);
        options = new YearOptions(problem, kinds, values);
        locks = problem.Locks.ToLookup(x => x.Student);
    }

    /// <summary>The year of one student. The items must fit into <see cref="YearItems.MostBits"/>.</summary>
    public YearProblem Build(Student student)
    {
        var items = new YearItems(problem, student);
        var packed = items.Pack();
        var lockAt = new Lock?[problem.Blocks.Count];
        foreach (var row in locks[student.Index])
        {
            lockAt[row.Block] = row;
        }
        values.Turn(student);
        options.Turn(student, lockAt);
        var sites = options.SitesOf(items.Rules);
        var found = YearWindows.Filter(options.Of(items, sites), packed, student.From, student.LeavesEarly);
        found.Sort((a, b) => (a.Start, a.Site, a.Item).CompareTo((b.Start, b.Site, b.Item)));
        var year = new YearProblem
        {
            Student = student.Index,
            Blocks = problem.Blocks.Count,
            Items = packed,
            Options = [.. found],
            FirstOption = YearProblem.FirstOptions(found, problem.Blocks.Count),
            PoolMask = [.. items.Pools.Select((_, pool) => Union(packed, x => x.Pool == pool))],
            PoolCount = [.. items.Pools.Select(pool => problem.ElectivesToDo(student, pool))],
            Required = Union(packed, x => x.Pool < 0),
            MayStopEarly = student.LeavesEarly,
            Sites = sites,
            MoveCost = (long)problem.Settings.Move * student.MovePenalty,
            WaitCost = [.. problem.Blocks.Select(block => WaitCost(student, block.Index))],
            MustBePlaced = [.. lockAt.Select(x => x is not null)],
            LastLocked = Array.FindLastIndex(lockAt, x => x is not null),
            Constant = values.Constant(),
            SiteLimit = SiteLimit(packed, student),
        };
        // A student who has no legal year keeps all rotations: pricing says so with its reason.
        return student.LeavesEarly ? year : YearBranch.Root(year)?.Problem ?? year;
    }

    private static ulong Union(YearItem[] items, Func<YearItem, bool> which) =>
        items.Where(which).Aggregate(0UL, (sum, item) => sum | item.Mask);

    private long WaitCost(Student student, int block) =>
        student.Due[block] || problem.Settings.WaitCountsLeave ? (long)problem.Settings.Wait * student.WaitPenalty : 0;

    private int SiteLimit(YearItem[] items, Student student)
    {
        var rotations = items
            .GroupBy(x => x.Pool)
            .Sum(group =>
                group.Key >= 0 && !student.LeavesEarly
                    ? problem.ElectivesToDo(
                        student,
                        problem.Programmes[student.Programme].RuleOf(group.First().Discipline)!.Pool
                    )
                    : group.Sum(x => x.Times)
            );
        return problem.Settings.MaxDisciplinesPerSite is { } limit && limit < rotations ? limit : int.MaxValue;
    }
}

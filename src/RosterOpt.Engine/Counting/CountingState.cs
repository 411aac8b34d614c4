namespace RosterOpt.Engine.Counting;

/// <summary>
/// How many pods of each class start in each cell. Places are never exceeded. What the counts lack to be the years of all pods is the
/// <see cref="Excess"/>: of every class and region, each demand must be met by as many rotations as there are pods, and in each block
/// as many pods must be somewhere as there are. Squares of what is too many or too few are summed, and what pods lose in own points.
/// </summary>
internal sealed class CountingState
{
    /// <summary>What the largest loss of own points weighs against one rotation too many.</summary>
    private const double LossWeight = 0.5;

    private readonly CountingProblem problem;
    private readonly int blocks;
    private readonly int[] free;
    private readonly List<int>[] units;
    private readonly GroupCounts[] groups;
    private readonly int[] podsOf;
    private readonly double[] share;
    private readonly double placeWeight;
    private int missing;

    /// <param name="problem">The problem; nothing is counted yet.</param>
    /// <param name="placeWeight">See <see cref="CoolingPlan"/>.</param>
    public CountingState(CountingProblem problem, double placeWeight)
    {
        this.problem = problem;
        this.placeWeight = placeWeight;
        blocks = problem.Problem.Blocks;
        free = [.. problem.Problem.Slots.Max];
        units = [.. Enumerable.Range(0, problem.Cells).Select(_ => new List<int>())];
        groups =
        [
            .. problem.Classes.SelectMany(one =>
                Enumerable
                    .Range(0, problem.Regions)
                    .Select(_ => new GroupCounts(one, blocks, problem.IsIdle(one), problem.Regions == 1))
            ),
        ];
        Excess = groups.Sum(group => group.Excess);
        missing = problem.Places;
        podsOf = new int[problem.Classes.Count];
        share = new double[problem.Classes.Count];
        for (var k = 0; k < share.Length; k++)
        {
            share[k] = MeasureShare(k);
            Excess += share[k];
        }
    }

    /// <summary><see cref="Excess"/>, and what leads the way to less of it: a weight on every place that pods still lack.</summary>
    public double Energy => Excess + (placeWeight * Math.Max(0, missing));

    /// <summary>At least 0; 0 where the counts are years of all pods that lose nothing.</summary>
    public double Excess { get; private set; }

    /// <summary>The classes of the pods that start in the cell; one entry per pod.</summary>
    public List<int> UnitsOf(int cell) => units[cell];

    public void Add(int k, int cell)
    {
        units[cell].Add(k);
        Change(k, cell, 1);
    }

    /// <summary>Takes a pod away; the last one takes its number.</summary>
    /// <returns>Its class.</returns>
    public int RemoveAt(int index, int cell)
    {
        var list = units[cell];
        var k = list[index];
        list[index] = list[^1];
        list.RemoveAt(list.Count - 1);
        Change(k, cell, -1);
        return k;
    }

    /// <summary>Fewest free places in the blocks of a rotation of the class in the cell.</summary>
    public int Room(int k, int cell)
    {
        var room = int.MaxValue;
        var slots = problem.Problem.Slots.SlotOfOffer;
        for (var i = cell; i < cell + problem.LengthOf(k, cell); i++)
        {
            room = Math.Min(room, free[slots[i]]);
        }
        return room;
    }

    /// <summary>Free places in the first block of the cell.</summary>
    public int RoomOf(int cell) => free[problem.Problem.Slots.SlotOfOffer[cell]];

    public GroupCounts GroupOf(int k, int region) => groups[(k * problem.Regions) + region];

    /// <summary>True where the counts of a class are not right in the rows and blocks of the cell.</summary>
    public bool IsOff(int k, int cell)
    {
        var group = groups[(k * problem.Regions) + problem.RegionOf(cell)];
        return group.IsOff(problem.RowOf(k, cell), problem.StartOf(cell));
    }

    private void Change(int k, int cell, int by)
    {
        var group = groups[(k * problem.Regions) + problem.RegionOf(cell)];
        var length = problem.LengthOf(k, cell);
        var slots = problem.Problem.Slots.SlotOfOffer;
        for (var i = cell; i < cell + length; i++)
        {
            free[slots[i]] -= by * problem.Classes[k].Size;
        }
        missing -= by * length * problem.Classes[k].Size;
        var before = group.Excess;
        group.Change(problem.RowOf(k, cell), problem.StartOf(cell), length, by);
        Excess += group.Excess - before + (by * LossWeight * problem.LossOf(k, cell));
        if (problem.Regions > 1)
        {
            podsOf[k] += by;
            before = share[k];
            share[k] = MeasureShare(k);
            Excess += share[k] - before;
        }
    }

    /// <summary>With several regions: the rotations of all regions must be those of all pods.</summary>
    private double MeasureShare(int k)
    {
        var one = problem.Classes[k];
        var off = ((double)podsOf[k] / one.Rotations) - one.Pods.Count;
        return problem.Regions > 1 ? off * off * one.Demands.Length : 0;
    }
}

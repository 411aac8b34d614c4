namespace RosterOpt.Engine.Counting;

/// <summary>
/// The rotations of one class in one region by demand and by block, and how far they are from the years of a number of pods: the sum
/// of the squares of what is too many or too few.
/// </summary>
internal sealed class GroupCounts
{
    private readonly PodClass one;
    private readonly int[] rows;
    private readonly int[] inBlock;
    private readonly bool isIdle;
    private readonly bool isFixed;
    private int rotations;

    /// <param name="one">The class.</param>
    /// <param name="blocks">Blocks of the calendar.</param>
    /// <param name="isIdle">True where a pod has blocks to spare: then too few in a block are not wrong.</param>
    /// <param name="isFixed">True where the pods are all of the class; else they are as many as the rotations make.</param>
    public GroupCounts(PodClass one, int blocks, bool isIdle, bool isFixed)
    {
        this.one = one;
        this.isIdle = isIdle;
        this.isFixed = isFixed;
        rows = new int[one.Demands.Length];
        inBlock = new int[blocks];
        Excess = Measure();
    }

    /// <summary>At least 0.</summary>
    public double Excess { get; private set; }

    /// <summary>True where the demand or the block has too many or too few rotations.</summary>
    public bool IsOff(int row, int block) =>
        Square(rows[row] - (Pods * one.Demands[row].Count)) + Square(Over(block, Pods)) > 0.01;

    /// <summary>Adds rotations, or takes them away.</summary>
    public void Change(int row, int start, int length, int by)
    {
        rotations += by;
        if (!isFixed)
        {
            rows[row] += by;
            for (var block = start; block < start + length; block++)
            {
                inBlock[block] += by;
            }
            Excess = Measure();
            return;
        }
        double pods = one.Pods.Count;
        var wanted = pods * one.Demands[row].Count;
        Excess -= Square(rows[row] - wanted);
        rows[row] += by;
        Excess += Square(rows[row] - wanted);
        for (var block = start; block < start + length; block++)
        {
            Excess -= Square(Over(block, pods));
            inBlock[block] += by;
            Excess += Square(Over(block, pods));
        }
    }

    public int InBlock(int block) => inBlock[block];

    /// <summary>The pods whose years these are; a broken number where the rotations do not make whole ones.</summary>
    public double Pods => isFixed ? one.Pods.Count : (double)rotations / one.Rotations;

    private double Measure()
    {
        var pods = Pods;
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            sum += Square(rows[row] - (pods * one.Demands[row].Count));
        }
        for (var block = 0; block < inBlock.Length; block++)
        {
            sum += Square(Over(block, pods));
        }
        return sum;
    }

    private double Over(int block, double pods) => isIdle && inBlock[block] < pods ? 0 : inBlock[block] - pods;

    private static double Square(double off) => off * off;
}

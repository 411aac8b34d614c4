using System.Numerics;

namespace RosterOpt.Engine.Search.Units;

/// <summary>isolation and repeat_isolation: one unit per student.</summary>
internal sealed class LoneUnits(SearchProblem problem, Occupancy occupancy) : ScoreUnits
{
    private readonly UnitValues values = new(problem.Students);
    private readonly long[] factors = [.. problem.Problem.Students.Select(s => s.IsSolo ? 0L : s.IsolationPenalty)];

    /// <summary>By student: blocks in which this move may have changed the company, as bits; counted modulo 64.</summary>
    private readonly ulong[] blocksTouched = new ulong[problem.Students];

    public override IReadOnlyList<string> Terms { get; } = ["isolation", "repeat_isolation"];

    public override Heed Heeds => Heed.Changes | Heed.Neighbours;

    public override void Begin() => values.Begin();

    public override void BeforeChange(int student, int block, int slot) => Neighbour(student, block);

    public override void Neighbour(int student, int block)
    {
        if (values.Touch(student))
        {
            blocksTouched[student] = 0;
        }
        blocksTouched[student] |= 1UL << (block & 63);
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            var student = values[i];
            // Who was alone nowhere can only be alone now where something changed: mostly one block instead of a whole year.
            var isStill = values.ValueOf(student) == 0 && factors[student] != 0 && !IsAloneNow(student);
            delta += values.Store(i, isStill ? 0 : Value(student));
        }
        return delta;
    }

    public override void Undo() => values.Undo();

    private bool IsAloneNow(int student)
    {
        var touched = blocksTouched[student];
        for (var block = BitOperations.TrailingZeroCount(touched); block < problem.Blocks; block++)
        {
            if ((touched >> (block & 63) & 1) != 0 && IsAlone((student * problem.Blocks) + block))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsAlone(int at)
    {
        var slot = occupancy.SlotAt[at];
        return slot >= 0 && occupancy.GroupOf(slot) is var group && group >= 0 && occupancy.GroupCount(group) == 1;
    }

    private long Value(int student)
    {
        if (factors[student] == 0)
        {
            return 0;
        }
        var (weeks, lonely, counted) = (0, 0, -1);
        var first = student * problem.Blocks;
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (!IsAlone(first + block))
            {
                continue;
            }
            weeks += problem.Weeks[block];
            // A rotation with several lone blocks repeats isolation once.
            var start = occupancy.StartAt[first + block];
            lonely += start == counted ? 0 : 1;
            counted = start;
        }
        var settings = problem.Settings;
        return -factors[student]
            * (((long)settings.Isolation * weeks) + ((long)settings.RepeatIsolation * Math.Max(0, lonely - 1)));
    }
}

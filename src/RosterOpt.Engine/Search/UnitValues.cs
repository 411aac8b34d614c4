namespace RosterOpt.Engine.Search;

/// <summary>
/// Values of one kind of score unit (a pod in a block, a student's company, …) with a touch list: a unit's old value is taken
/// off the score at its first touch in a move and its new value is added once at the end, so that a move that touches a unit ten
/// times values it once.
/// </summary>
internal sealed class UnitValues(int count)
{
    private readonly long[] values = new long[count];
    private readonly int[] stamps = new int[count];
    private int[] touched = new int[64];
    private long[] before = new long[64];
    private int epoch;

    /// <summary>Units touched since <see cref="Begin"/>.</summary>
    public int Touched { get; private set; }

    /// <summary>Number of the i-th touched unit.</summary>
    public int this[int i] => touched[i];

    /// <summary>The value last stored for the unit.</summary>
    public long ValueOf(int unit) => values[unit];

    public void Begin()
    {
        if (++epoch == int.MaxValue)
        {
            Array.Clear(stamps);
            epoch = 1;
        }
        Touched = 0;
    }

    /// <returns>True at the first touch since <see cref="Begin"/>.</returns>
    public bool Touch(int unit)
    {
        if (stamps[unit] == epoch)
        {
            return false;
        }
        stamps[unit] = epoch;
        if (Touched == touched.Length)
        {
            Array.Resize(ref touched, Touched * 2);
            Array.Resize(ref before, Touched * 2);
        }
        touched[Touched] = unit;
        before[Touched] = values[unit];
        Touched++;
        return true;
    }

    /// <summary>Stores the new value of the i-th touched unit.</summary>
    /// <returns>New value less old value.</returns>
    public long Store(int i, long value)
    {
        values[touched[i]] = value;
        return value - before[i];
    }

    /// <summary>Touches the unit and stores its new value, where that differs.</summary>
    /// <returns>New value less old value.</returns>
    public long Set(int unit, long value)
    {
        var old = values[unit];
        if (value == old)
        {
            return 0;
        }
        Touch(unit);
        values[unit] = value;
        return value - old;
    }

    /// <summary>Puts all old values back.</summary>
    public void Undo()
    {
        for (var i = 0; i < Touched; i++)
        {
            values[touched[i]] = before[i];
        }
    }
}

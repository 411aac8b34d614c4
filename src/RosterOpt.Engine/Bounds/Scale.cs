namespace RosterOpt.Engine.Bounds;

/// <summary>Points as whole numbers of a fixed small part, so that shares of a point need no rounding.</summary>
internal static class Scale
{
    /// <summary>Scaled points per point: divisible by every number up to 16.</summary>
    public const long Unit = 720_720;

    /// <summary>Values beyond this are not dealt in, so that sums over a year stay in range.</summary>
    public const long Largest = 100_000_000_000_000;

    /// <summary>Quotient rounded up, also below zero; the divisor is at least 1.</summary>
    public static long CeilingDivide(long value, int by) => -(long)FloorDivide(-value, by);

    /// <summary>Quotient rounded down, also below zero; the divisor is at least 1.</summary>
    public static Int128 FloorDivide(Int128 value, long by)
    {
        var quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }
}

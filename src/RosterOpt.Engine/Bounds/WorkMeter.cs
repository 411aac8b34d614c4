namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Counts elementary steps instead of seconds, so that the same problem and budget always give the same bound.
/// </summary>
/// <param name="units">Budget; a unit is about a second on a plain machine.</param>
public sealed class WorkMeter(double units)
{
    /// <summary>Inner-loop steps that take about a second.</summary>
    public const double StepsPerUnit = 2e8;

    private double steps;

    /// <summary>Units spent so far.</summary>
    public double Spent => steps / StepsPerUnit;

    /// <summary>Units left; at least 0.</summary>
    public double Left => Math.Max(0, units - Spent);

    public bool IsExhausted => Spent >= units;

    public void Charge(double count) => steps += count;
}

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Lowers the value of a market by moving its prices against the slope, by steps aimed a little below the best value so far
/// (Polyak), in a direction that remembers the slopes before; the aim comes closer whenever it is not reached. Only how low the
/// bound gets depends on this, not whether it holds.
/// </summary>
internal sealed class PricePolish(BoundContext context, MarketBound market)
{
    /// <summary>Steps without a gain after which the aim comes closer.</summary>
    private const int Patience = 20;

    /// <summary>An aim, as a share of the value, below which the prices are taken for as good as they get.</summary>
    private const double SmallestAim = 2e-6;

    /// <summary>How much of the direction is that of the step before.</summary>
    private const double Memory = 0.6;

    private readonly Slope slope = new(market);
    private readonly double[] direction = new double[Prices.Count(market)];
    private readonly long largestPrice =
        100_000_000_000_000_000 / Math.Max(1, market.Classes.Select(place => place.Cap).DefaultIfEmpty(0).Max());

    private double aim;

    /// <summary>The best prices tried so far.</summary>
    public Prices Best { get; private set; } = new(market.Classes, market.Kinds);

    /// <summary>The value at the best prices; scaled points.</summary>
    public Int128 Value { get; private set; } = Int128.MaxValue;

    /// <summary>True where more work will not help.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Evaluates prices, and keeps them if they are the best so far.</summary>
    /// <returns>True where they are.</returns>
    public bool Try(Prices prices, out Int128 value)
    {
        context.Work.Charge(market.StepsPerEvaluation * 2.0);
        value = market.Evaluate(prices, slope);
        if (value >= Value)
        {
            return false;
        }
        (Best, Value) = (prices.Copy(), value);
        return true;
    }

    /// <summary>Goes on until the aim is very small, or the work is spent.</summary>
    public void Run(double units)
    {
        var end = context.Work.Spent + units;
        var scale = Math.Max(1, Math.Abs((double)Value));
        aim = aim > 0 ? aim : 0.005 * scale;
        var current = Restart(out var value);
        var idle = 0;
        while (!IsDone)
        {
            if (context.IsOver || context.Work.Spent >= end)
            {
                return;
            }
            var before = Value;
            Turn();
            Move(current, ((double)(value - Value) + aim) / Square());
            if (Try(current, out value) && (double)(before - Value) > 0.05 * aim)
            {
                idle = 0;
            }
            else if (++idle > Patience)
            {
                (idle, aim) = (0, aim / 2);
                current = Restart(out value);
            }
            IsDone |= aim < SmallestAim * scale;
        }
    }

    private Prices Restart(out Int128 value)
    {
        var prices = Best.Copy();
        Array.Clear(direction);
        Try(prices, out value);
        IsDone |= slope.Square <= 0;
        return prices;
    }

    /// <summary>Turns the direction towards the slope; one that would lead up is forgotten.</summary>
    private void Turn()
    {
        var (i, along) = (0, 0.0);
        foreach (var part in slope.All)
        {
            along += part * direction[i++];
        }
        var memory = along > 0 ? Memory : 0;
        i = 0;
        foreach (var part in slope.All)
        {
            direction[i] = (memory * direction[i]) + ((1 - memory) * part);
            i++;
        }
    }

    private double Square() => Math.Max(1e-9, direction.Sum(part => part * part));

    private void Move(Prices prices, double step)
    {
        var i = 0;
        for (var k = 0; k < market.Classes.Count; k++)
        {
            for (var j = 0; j < prices.Shared[k].Length; j++)
            {
                prices.Shared[k][j] = Moved(prices.Shared[k][j], step * direction[i++], -largestPrice);
            }
            var least = market.Classes[k].MayBeEmpty ? 0 : -largestPrice;
            prices.Floor[k] = Moved(prices.Floor[k], step * direction[i++], least);
            for (var limit = 0; limit < prices.Limit[k].Length; limit++)
            {
                prices.Limit[k][limit] = Moved(prices.Limit[k][limit], step * direction[i++], 0);
            }
        }
    }

    private long Moved(long price, double down, long least) =>
        (long)Math.Round(Math.Clamp(price - down, least, largestPrice), MidpointRounding.AwayFromZero);
}

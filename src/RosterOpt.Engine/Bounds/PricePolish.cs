namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Lowers the value of a market by moving its prices against the slope, by steps aimed a little below the best value so far
/// (Polyak); the aim comes closer whenever it is not reached. Only how low the bound gets depends on this, not whether it holds.
/// </summary>
internal sealed class PricePolish(BoundContext context, MarketBound market)
{
    /// <summary>Steps without a gain after which the aim comes closer.</summary>
    private const int Patience = 8;

    /// <summary>Closer aims without a gain after which the prices are taken for as good as they get.</summary>
    private const int MostFruitless = 5;

    private readonly Slope slope = new(market);
    private readonly long largestPrice =
        100_000_000_000_000_000 / Math.Max(1, market.Classes.Select(place => place.Cap).DefaultIfEmpty(0).Max());

    /// <summary>The best prices tried so far.</summary>
    public Prices Best { get; private set; } = new(market.Classes, market.Kinds);

    /// <summary>The value at the best prices; scaled points.</summary>
    public Int128 Value { get; private set; } = Int128.MaxValue;

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

    /// <summary>Goes on until the aim is below a millionth, coming closer no longer helps, or the work is spent.</summary>
    public void Run(double units)
    {
        var end = context.Work.Spent + units;
        var aim = 0.01 * Math.Max(1, Math.Abs((double)Value));
        var current = Best.Copy();
        Try(current, out var value);
        var (idle, fruitless) = (0, 0);
        while (aim > 1e-6 * Math.Abs((double)Value) && slope.Square > 0 && fruitless < MostFruitless)
        {
            if (context.IsOver || context.Work.Spent >= end)
            {
                return;
            }
            Move(current, ((double)(value - Value) + aim) / slope.Square);
            var before = Value;
            if (Try(current, out value) && (double)(before - Value) > 0.05 * aim)
            {
                (idle, fruitless) = (0, 0);
            }
            else if (++idle > Patience)
            {
                (idle, fruitless, aim, current) = (0, fruitless + 1, aim / 2, Best.Copy());
                Try(current, out value);
            }
        }
    }

    private void Move(Prices prices, double step)
    {
        for (var k = 0; k < market.Classes.Count; k++)
        {
            for (var j = 1; j < prices.Shared[k].Length; j++)
            {
                prices.Shared[k][j] = Moved(prices.Shared[k][j], step * slope.Shared[k][j], -largestPrice);
            }
            var least = market.Classes[k].MayBeEmpty ? 0 : -largestPrice;
            prices.Floor[k] = Moved(prices.Floor[k], step * slope.Floor[k], least);
            for (var i = 0; i < prices.Limit[k].Length; i++)
            {
                prices.Limit[k][i] = Moved(prices.Limit[k][i], step * slope.Limit[k][i], 0);
            }
        }
    }

    private long Moved(long price, double down, long least) =>
        (long)Math.Round(Math.Clamp(price - down, least, largestPrice), MidpointRounding.AwayFromZero);
}

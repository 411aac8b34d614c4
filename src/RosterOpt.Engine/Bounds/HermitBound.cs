namespace RosterOpt.Engine.Bounds;

/// <summary>
/// A place that never holds two students (one place, one place left by the limit of its site, or one student who may go there)
/// leaves whoever is there alone. A student's duty takes at least so many such blocks as its options with the fewest of them.
/// </summary>
public sealed class HermitBound : ILoneBoundProof
{
    /// <inheritdoc/>
    public string Sentence => "students whose every option is a place for one";

    /// <inheritdoc/>
    public int Prove(BoundContext context, Market market)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(market);
        var sum = 0;
        foreach (var load in context.MarketLoads[market.Index].Where(load => !load.Student.IsSolo))
        {
            var year = context.Years[load.Student.Index];
            foreach (var duty in load.Duties.Where(duty => duty.Least > 0))
            {
                sum += year.Open(duty)
                    .SelectMany(survey => Enumerable.Repeat(survey.LeastLoneBlocks, duty.MostEach))
                    .Order()
                    .Take(duty.Least)
                    .Sum();
            }
        }
        return sum;
    }
}

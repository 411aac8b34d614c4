namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Blocks in which two or more of a pod are surely at work and not all of it together: in a market where some have nothing to do, or
/// whose largest place is too small for the pod. In these nothing is lost by somebody being away, so such pods are given
/// <c>whole</c> while some are away instead of being priced for it (<see cref="WholeSizes"/>). Only how low a bound gets depends on it.
/// </summary>
internal static class ApartBlocks
{
    /// <summary>By pod; pods without such blocks may be missing.</summary>
    public static Dictionary<int, int> Of(BoundContext context)
    {
        var blocks = new Dictionary<int, int>();
        foreach (var market in context.Markets)
        {
            var largest = market.Places.Select(place => place.Cap).DefaultIfEmpty(0).Max();
            var byPod = context.MarketLoads[market.Index].Where(load => load.Student.Pod >= 0);
            foreach (var loads in byPod.GroupBy(load => load.Student.Pod))
            {
                var members = context.Problem.Pods[loads.Key].Members.Count;
                var own = loads.Select(load => load.MostBlocks).ToList();
                if (own.Count >= 2 && (own.Count < members || largest < members))
                {
                    blocks[loads.Key] = blocks.GetValueOrDefault(loads.Key) + own.Max();
                }
            }
        }
        return blocks;
    }
}

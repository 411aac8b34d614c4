namespace RosterOpt.Engine.Dividing;

/// <summary>How much of each site a part has, by the places of its offers.</summary>
internal sealed class SiteWeights
{
    private readonly Dictionary<int, (long Before, long Own, long All)> weights;

    private SiteWeights(Dictionary<int, (long, long, long)> weights) => this.weights = weights;

    public static SiteWeights Of(IReadOnlyList<DividedOffer> offers, int part) =>
        new(
            offers
                .GroupBy(offer => offer.Site)
                .ToDictionary(
                    group => group.Key,
                    group =>
                        (
                            group.Sum(offer => (long)offer.Shares.Take(part).Sum()),
                            group.Sum(offer => (long)offer.Shares[part]),
                            group.Sum(offer => (long)offer.Places)
                        )
                )
        );

    public bool Owns(int site) => weights.TryGetValue(site, out var weight) && weight.Own > 0;

    /// <summary>What the part gets of a number that belongs to the whole site: the parts' shares are whole and sum to it.</summary>
    public int ShareOf(int site, int number)
    {
        if (!weights.TryGetValue(site, out var weight) || weight.All == 0)
        {
            return 0;
        }
        var upTo = number * (weight.Before + weight.Own) / weight.All;
        return (int)(upTo - (number * weight.Before / weight.All));
    }
}

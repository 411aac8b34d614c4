using FsCheck.Xunit;
using RosterOpt.Engine.Dividing;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Dividing;

public sealed class SiteWeightsTests
{
    [Property(MaxTest = 100, Replay = "5,13")]
    public void Shares_of_a_number_are_whole_sum_to_it_and_are_within_one_of_what_the_places_say(int seed)
    {
        var random = new Random(seed);
        var slots = RandomProblems.Planted(seed).Problem.Slots;
        var offers = slots
            .GroupBy(slot => (slot.Site, slot.Discipline))
            .Select(x => new DividedOffer([.. x], 3) { Column = 0 })
            .ToList();
        foreach (var offer in offers)
        {
            offer.Shares[0] = random.Next(offer.Places + 1);
            offer.Shares[1] = random.Next(offer.Places - offer.Shares[0] + 1);
            offer.Shares[2] = offer.Places - offer.Shares[0] - offer.Shares[1];
        }
        foreach (var site in offers.Select(offer => offer.Site).Distinct())
        {
            var number = random.Next(40);
            var mine = offers.Where(offer => offer.Site == site).ToList();
            var all = mine.Sum(offer => offer.Places);
            var weights = Enumerable.Range(0, 3).Select(part => SiteWeights.Of(offers, part)).ToList();

            Assert.Equal(all == 0 ? 0 : number, weights.Sum(x => x.ShareOf(site, number)));
            for (var part = 0; part < 3 && all > 0; part++)
            {
                var own = mine.Sum(offer => offer.Shares[part]);
                Assert.InRange(weights[part].ShareOf(site, number) - (number * (double)own / all), -1, 1);
                Assert.Equal(own > 0, weights[part].Owns(site));
            }
        }
    }
}

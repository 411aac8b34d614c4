using FsCheck.Xunit;
using RosterOpt.Engine.Search.Years;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Years;

public sealed class BestYearTests
{
    /// <summary>Every order of the rotations with every option of each, one by one, against the programme over sets.</summary>
    [Property(MaxTest = 200, Replay = "3,7")]
    public void No_year_made_of_the_options_is_worth_more(int seed)
    {
        var desk = new YearDesk(seed);
        if (desk.Crew.Rotations.Count is 0 or > 5 || !desk.Options.Find(desk.State, desk.Crew))
        {
            return;
        }

        var found = desk.Years.Find(desk.Crew, desk.Plan);

        var best = Enumerate(desk, (0, 0, -1, 0L));
        Assert.Equal(best is not null, found);
        if (best is { } grains)
        {
            Assert.Equal((long)Math.Floor(grains / (double)YearOptions.Grain), desk.Years.Points);
        }
    }

    /// <summary>Of a crew that is together all year the present year is one of the options, unless the roster breaks a rule.</summary>
    [Property(MaxTest = 300, Replay = "5,1")]
    public void A_crew_that_is_together_all_year_never_gets_a_worse_year(int seed)
    {
        var desk = new YearDesk(seed);
        if (desk.Crew.Rotations.Count == 0 || desk.Crew.Rotations.Exists(rotation => rotation.Offer < 0))
        {
            return;
        }

        Assert.True(desk.Options.Find(desk.State, desk.Crew), $"seed {seed}: no options");
        Assert.True(desk.Years.Find(desk.Crew, desk.Plan), $"seed {seed}: no year");
        Assert.True(desk.Years.Points >= desk.Worth, $"seed {seed}: {desk.Years.Points} after {desk.Worth}");
    }

    private static long? Enumerate(YearDesk desk, (int Set, int Position, int Site, long Points) year)
    {
        var rotations = desk.Crew.Rotations;
        if (year.Set == (1 << rotations.Count) - 1)
        {
            return year.Points;
        }
        long? best = null;
        for (var rotation = 0; rotation < rotations.Count; rotation++)
        {
            if ((year.Set >> rotation & 1) != 0 || !IsInOrder(desk, year.Set, rotation))
            {
                continue;
            }
            foreach (var option in desk.Options.Of(rotation, year.Position).ToArray())
            {
                var stays = year.Site == option.Site || desk.Options.IsBroken(year.Position) || year.Position == 0;
                var next = (
                    year.Set | (1 << rotation),
                    year.Position + rotations[rotation].Length,
                    option.Site,
                    year.Points + option.Points - (stays ? 0 : desk.Options.MovePrice)
                );
                best = Enumerate(desk, next) is { } points ? Math.Max(points, best ?? long.MinValue) : best;
            }
        }
        return best;
    }

    /// <summary>True where enough of what must come before is done, as far as it is in the crew's hands.</summary>
    private static bool IsInOrder(YearDesk desk, int set, int rotation)
    {
        var (crew, problem) = (desk.Crew, desk.State.Problem);
        if (crew.Rotations[rotation].Choices is not [var discipline])
        {
            return true;
        }
        foreach (
            var (before, times) in problem.Order.IsFree(crew.Members[0])
                ? []
                : problem.Order.NeedsOf(crew.Members[0], discipline) ?? []
        )
        {
            var own = crew
                .Rotations.Select((one, i) => (one, i))
                .Where(x => x.one.Choices is [var only] && only == before)
                .ToList();
            if (own.Count(x => (set >> x.i & 1) != 0) < Math.Min(times, own.Count))
            {
                return false;
            }
        }
        return true;
    }
}

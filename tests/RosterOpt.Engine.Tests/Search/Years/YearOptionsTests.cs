using FsCheck.Xunit;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Years;

public sealed class YearOptionsTests
{
    private const int Blocks = 11;
    private static readonly string[] Sites = ["N", "S", "Q"];

    /// <summary>
    /// Homes, preferences, moves (also beside the two rotations that stay of eleven), the baseline, wishes, a podmate with a timetable of
    /// her own and a site without peers: where being alone costs nothing, the options say to the point what the score will be.
    /// </summary>
    [Property(MaxTest = 60, Replay = "4,3")]
    public void What_a_new_year_gains_is_known_to_the_point(int seed)
    {
        var random = new SearchRandom(seed);
        var problem = Cohort(random);
        var desk = new YearDesk(problem, RosterText.Parse(problem, Lines(random, shuffled: true)), seed, student: 0);
        Assert.Equal(2, desk.Crew.Size);
        Assert.Equal(Engine.Search.Years.Crew.MostRotations, desk.Crew.Rotations.Count);

        Assert.True(desk.Options.Find(desk.State, desk.Crew));
        Assert.True(desk.Years.Find(desk.Crew, desk.Plan));

        Assert.Equal(desk.Years.Points - desk.Worth, Gain(desk));
    }

    private static long Gain(YearDesk desk)
    {
        desk.State.Begin();
        foreach (var member in desk.Crew.Members)
        {
            desk.Crew.Rotations.ForEach(rotation => desk.State.Remove(member, rotation.Start));
            for (var r = 0; r < desk.Crew.Rotations.Count; r++)
            {
                desk.State.Add(member, desk.Plan.Offers(r)[0], desk.Plan.Starts[r]);
            }
        }
        var gain = desk.State.Settle();
        desk.State.Commit();
        return gain;
    }

    /// <summary>a and b are the crew, c is a podmate with another timetable, d a wished peer.</summary>
    private static PlacementProblem Cohort(SearchRandom random)
    {
        var builder = new ProblemBuilder()
            .Blocks(Blocks, weeks: 2)
            .Site("N", new SiteRow { Area = "north" })
            .Site("S", new SiteRow { Area = "south" })
            .Site("Q", new SiteRow { Area = "south", Peers = false })
            .With(settings => settings with { Isolation = 0, RepeatIsolation = 0, Stranger = 0, Whole = 0, Change = 7 })
            .Student(
                "a",
                new StudentRow
                {
                    Pod = "P",
                    Home = "north",
                    MovePenalty = 3,
                }
            )
            .Student("b", new StudentRow { Pod = "P", Home = random.Next(2) == 0 ? "south" : "" })
            .Student("c", new StudentRow { Pod = "P" })
            .Student("d")
            .Wish("a", "d", 2)
            .Prefer(4, new AboutRow { Student = "a", Discipline = "D03" })
            .Prefer(
                6,
                new AboutRow
                {
                    Student = "b",
                    Site = "S",
                    Discipline = "D04",
                }
            )
            .Baseline(Lines(random, shuffled: false));
        foreach (var discipline in Names())
        {
            builder.Course(discipline);
            Array.ForEach(Sites, site => builder.Places(site, discipline, random.Next(3) == 0 ? 4 : 5));
        }
        return builder.Build();
    }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Blocks).Select(i => $"D{i:00}");

    private static string[] Lines(SearchRandom random, bool shuffled)
    {
        var crew = Year(random, shuffled);
        return [$"a: {crew}", $"b: {crew}", $"c: {Year(random, shuffled: true)}", $"d: {Year(random, shuffled: true)}"];
    }

    private static string Year(SearchRandom random, bool shuffled)
    {
        var order = Enumerable.Range(0, Blocks).ToArray();
        if (shuffled)
        {
            random.Shuffle(order);
        }
        return string.Join(' ', order.Select(i => $"D{i:00}@{Sites[random.Next(Sites.Length)]}"));
    }
}

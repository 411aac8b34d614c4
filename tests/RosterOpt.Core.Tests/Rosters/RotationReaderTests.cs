using RosterOpt.Core.Rosters;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rosters;

public class RotationReaderTests
{
    private static Rotation[] Read(string line)
    {
        var problem = new ProblemBuilder()
            .Blocks(5)
            .Site("H0")
            .Site("H1")
            .Course("D0", new CourseRow { Length = 2 })
            .Course("D1")
            .Course("D2", new CourseRow { Programme = "other", Length = 3 })
            .Student("S0")
            .Student("S1")
            .Build();
        return [.. new RosterFacts(problem, RosterText.Parse(problem, line)).RotationsOf(1)];
    }

    [Fact]
    public void Consecutive_blocks_of_one_discipline_are_one_rotation() =>
        Assert.Equal([new Rotation(0, 1, 0, 2, 0), new Rotation(1, 0, 2, 1, 0)], Read("S1: D0@H1 D0@H1 D1@H0"));

    [Fact]
    public void A_rotation_ends_at_its_length() =>
        Assert.Equal(
            [new Rotation(0, 0, 0, 2, 0), new Rotation(0, 0, 2, 2, 0), new Rotation(0, 0, 4, 1, 0)],
            Read("S1: D0@H0 D0@H0 D0@H0 D0@H0 D0@H0")
        );

    [Fact]
    public void A_gap_or_another_discipline_ends_it() =>
        Assert.Equal(
            [new Rotation(0, 0, 0, 1, 0), new Rotation(0, 0, 2, 1, 0), new Rotation(1, 0, 3, 1, 0)],
            Read("S1: D0@H0 - D0@H0 D1@H0")
        );

    [Fact]
    public void A_change_of_site_does_not_end_it_and_its_site_is_the_first() =>
        Assert.Equal([new Rotation(0, 1, 3, 2, 1)], Read("S1: - - - D0@H1 D0@H0"));

    [Fact]
    public void What_the_programme_lacks_lasts_one_block() =>
        Assert.Equal([new Rotation(2, 0, 0, 1, 0), new Rotation(2, 0, 1, 1, 0)], Read("S1: D2@H0 D2@H0"));

    [Fact]
    public void Students_do_not_run_into_each_other() => Assert.Empty(Read("S0: - - - - D0@H0"));
}

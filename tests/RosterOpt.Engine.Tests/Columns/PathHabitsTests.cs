using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class PathHabitsTests
{
    [Fact]
    public void What_all_paths_do_or_none_does_is_not_in_doubt_and_what_half_of_them_do_is()
    {
        var year = PooledYears.Draw(3);
        var habits = new PathHabits();
        habits.Clear(year.Items.Length);
        var (always, sometimes) = (OptionOf(year, 0), OptionOf(year, 1));
        for (var i = 0; i < 60; i++)
        {
            habits.Add(year, i % 2 == 0 ? [always] : [always, sometimes]);
        }

        Assert.True(habits.DoubtAbout(0) < 0.01);
        Assert.True(habits.DoubtAbout(2) < 0.01);
        Assert.InRange(habits.DoubtAbout(1), 0.4, 0.6);
    }

    [Fact]
    public void Early_and_late_starts_are_divided_between_them()
    {
        var year = PooledYears.Draw(3);
        var habits = new PathHabits();
        habits.Clear(year.Items.Length);
        var mine = Enumerable.Range(0, year.Options.Length).Where(x => year.Options[x].Item == 0).ToList();
        var (early, late) = (mine.MinBy(x => year.Options[x].Start), mine.MaxBy(x => year.Options[x].Start));
        for (var i = 0; i < 60; i++)
        {
            habits.Add(year, [i % 2 == 0 ? early : late]);
        }

        var (block, variance) = habits.TimeOf(0);

        Assert.InRange(block, year.Options[early].Start + 1, year.Options[late].Start);
        Assert.True(variance > 0.2);
        Assert.Equal(0, habits.TimeOf(1).Variance);
    }

    private static int OptionOf(YearProblem year, int item) => Array.FindIndex(year.Options, x => x.Item == item);
}

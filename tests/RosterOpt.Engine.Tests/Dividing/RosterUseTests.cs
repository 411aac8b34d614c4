using FsCheck.Xunit;
using RosterOpt.Engine.Dividing;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Dividing;

public sealed class RosterUseTests
{
    private const int Parts = 3;

    [Property(MaxTest = 60, Replay = "17,3")]
    public void Counts_who_is_where_by_part(int seed)
    {
        var drawn = RandomProblems.Planted(seed);
        var (problem, lines) = (drawn.Problem, drawn.Legal.Placements);
        int[] partOf = [.. problem.Students.Select(student => student.Index % Parts)];

        var use = new RosterUse(problem, drawn.Legal, partOf, Parts);

        foreach (var slot in problem.Slots)
        {
            var here = lines
                .Where(x => (x.Site, x.Discipline, x.Block) == (slot.Site, slot.Discipline, slot.Block))
                .ToList();
            Assert.Equal(here.Count, use.Of(slot));
            Assert.Equal(here.Count(x => partOf[x.Student] == 1), use.Of(1, slot));
            Assert.Equal(here.Count(x => partOf[x.Student] < 2), use.Before(2, slot));
        }
        foreach (var row in problem.SiteLimits)
        {
            var here = lines.Where(x => (x.Site, x.Block) == (row.Site, row.Block)).ToList();
            Assert.Equal(here.Count, use.AtSite(row.Site, row.Block));
            Assert.Equal(here.Count(x => partOf[x.Student] == 0), use.AtSite(0, row.Site, row.Block));
        }
        foreach (var row in problem.ProgrammeLimits)
        {
            var here = lines
                .Where(x => (x.Site, x.Discipline, x.Block) == (row.Site, row.Discipline, row.Block))
                .Where(x => row.Programmes.Contains(problem.Students[x.Student].Programme))
                .ToList();
            Assert.Equal(here.Count, use.Under(row));
            Assert.Equal(here.Count(x => partOf[x.Student] == 2), use.Under(2, row));
        }
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class AllowedTableTests
{
    /// <summary>Two rows whose columns, written one after the other without a mark between them, read the same.</summary>
    [Fact]
    public void A_row_for_another_programme_and_a_row_for_a_block_do_not_make_students_alike()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1")
            .Course("D2", new CourseRow { Programme = "other" })
            .Places("H1", "D1", 5)
            .Student("free")
            .Student("excluded")
            .Student("elsewhere", new StudentRow { Programme = "other" })
            .Exclude(
                new AboutRow
                {
                    Student = "free",
                    Programme = "other",
                    Discipline = "D1",
                }
            )
            .Exclude(
                new AboutRow
                {
                    Student = "excluded",
                    Discipline = "D1",
                    Block = "B1",
                }
            )
            .Build();

        var allowed = new SearchProblem(problem).Allowed;

        Assert.True(allowed.AllowsSomewhere(0, 0, 0));
        Assert.False(allowed.AllowsSomewhere(1, 0, 0));
        Assert.NotEqual(allowed.ClassOf(0), allowed.ClassOf(1));
    }

    /// <summary>Rights that many students share are worked out once, and what rows of their own forbid is taken out of a copy.</summary>
    [Fact]
    public void Every_rotation_is_allowed_or_not_as_row_by_row_reading_says()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var problem = RandomProblems.Planted(seed).Problem;
            var layout = new SearchProblem(problem);
            foreach (var student in problem.Students)
            {
                foreach (var rule in problem.Programmes[student.Programme].Curriculum)
                {
                    foreach (var offer in layout.Slots.OffersOfDiscipline[rule.Discipline])
                    {
                        for (var start = 0; start + rule.Length <= problem.Blocks.Count; start++)
                        {
                            Assert.Equal(
                                IsAllowed(problem, student, (rule, layout.Slots.OfferSite[offer], start)),
                                layout.Allowed.Allows(student.Index, offer, start)
                            );
                        }
                    }
                }
            }
        }
    }

    private static bool IsAllowed(
        PlacementProblem problem,
        Student student,
        (CurriculumRule Rule, int Site, int Start) rotation
    )
    {
        var (rule, site, start) = rotation;
        var blocks = Enumerable.Range(start, rule.Length).ToList();
        return rule.AllowsWindow(start, rule.Length)
            && blocks.SkipLast(1).All(block => !problem.Blocks[block].BreakAfter)
            && blocks.All(block => student.Due[block])
            && problem.Sites[site].Requires.IsMetBy(student.Tags)
            && blocks.All(block =>
                problem.FindSlot(site, rule.Discipline, block) is { Max: > 0 } slot
                && slot.Requires.IsMetBy(student.Tags)
            )
            && !problem.Exclusions.Any(row =>
                row.Concerns(student) && row.Touches(site, rule.Discipline, start, rule.Length)
            )
            && problem
                .Locks.Where(row => row.Student == student.Index && blocks.Contains(row.Block))
                .All(row => row.Site == site && row.Discipline == rule.Discipline);
    }
}

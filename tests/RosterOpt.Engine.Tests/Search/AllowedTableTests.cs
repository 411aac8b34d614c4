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
}

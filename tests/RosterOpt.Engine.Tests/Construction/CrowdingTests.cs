using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Construction;

public sealed class CrowdingTests
{
    private const int Medicine = 0;
    private const int Emergency = 1;

    [Fact]
    public void A_full_block_costs_one_and_each_student_beyond_costs_steeply()
    {
        var crowding = Of(medicine: 4);

        Assert.Equal(1, crowding.Of(0, Medicine, 0, 4), 9);
        Assert.Equal(0.5, crowding.Of(0, Medicine, 0, 2), 9);
        // A quarter over: 1.25 for what is used, and 20 times what is over.
        Assert.Equal(1.25 + 5, crowding.Of(0, Medicine, 0, 5), 9);
    }

    [Fact]
    public void What_comes_after_is_dearer_the_later_it_can_begin_once_the_end_is_full()
    {
        var crowding = Of(medicine: 4);
        crowding.Count(Emergency, 2, 4);

        var (early, late) = (crowding.After(0, Medicine, 0, 1), crowding.After(0, Medicine, 1, 1));

        Assert.Equal(0, early, 9);
        Assert.True(late > 1, $"{late} for who leaves the full last block only");
        Assert.Equal(0, crowding.After(0, Emergency, 0, 1), 9);
    }

    /// <summary>Three blocks; emergency after medicine.</summary>
    private static Crowding Of(int medicine)
    {
        var rows = new ProblemBuilder()
            .Blocks(3)
            .Course("medicine")
            .Course("emergency", new CourseRow { After = "medicine" })
            .Students(new StudentRow(), "a", "b", "c", "d")
            .Site("H")
            .Places("H", "medicine", medicine)
            .Places("H", "emergency", 4);
        return new Crowding(new SearchState(new SearchProblem(rows.Build())));
    }
}

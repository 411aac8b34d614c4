using Xunit;

namespace RosterOpt.Engine.Tests;

public sealed class PoolGroupsTests
{
    [Fact]
    public void Groups_that_share_a_member_are_one_and_others_stay_alone()
    {
        var groups = PoolGroups.Of(
            7,
            [
                [5, 1],
                [2, 3],
                [3, 5],
                [],
            ]
        );

        int[] together = [1, 2, 3, 5];
        int[] alone = [0, 4, 6];
        Assert.Single(together.Select(one => groups[one]).Distinct());
        Assert.Equal(alone, alone.Select(one => groups[one]));
        Assert.DoesNotContain(groups[1], alone);
    }
}

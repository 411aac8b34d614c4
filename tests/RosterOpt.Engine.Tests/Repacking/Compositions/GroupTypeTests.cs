using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Repacking.Compositions;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking.Compositions;

public sealed class GroupTypeTests
{
    [Fact]
    public void A_group_with_equal_rights_is_split_in_every_way_once()
    {
        var splits = Type([5, 5]).Splits(4);

        // Partitions of 5 without part 5.
        Assert.Equal(6, splits.Count);
        Assert.All(splits, split => Assert.Equal((5, 0), (split.Parts.Sum(), split.Chosen)));
        Assert.Equal(6, splits.Select(split => split.Key).Distinct().Count());
    }

    [Fact]
    public void In_a_mixed_group_one_part_may_be_chosen_for_a_place_not_open_to_all()
    {
        var type = Type([5, 2]);

        Assert.True(type.IsMixed);
        Assert.Contains(type.Splits(5), split => split.Chosen == 2 && split.Parts.SequenceEqual([3, 2]));
        Assert.True(type.MayGo(2, isChosen: true, offerClass: 1));
        Assert.False(type.MayGo(2, isChosen: false, offerClass: 1));
        Assert.False(type.MayGo(3, isChosen: true, offerClass: 1));
    }

    [Fact]
    public void Only_one_of_two_equal_parts_is_marked()
    {
        var marked = new GroupSplit([2, 2, 1], 2).Marked().ToList();

        Assert.Single(marked, part => part.IsChosen);
        Assert.Equal([2, 2, 1], marked.Select(part => part.Size));
    }

    private static GroupType Type(int[] rights) =>
        new([new RepackGroup([0, 1, 2, 3, 4], [0, 0, 0, 0, 0], 0, 1, 5)], rights);
}

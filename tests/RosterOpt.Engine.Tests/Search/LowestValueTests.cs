using FsCheck.Xunit;
using RosterOpt.Engine.Search;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class LowestValueTests
{
    [Property(MaxTest = 100, Replay = "6,13")]
    public void It_knows_the_lowest_after_every_change_and_after_undoing(byte size, (byte Item, int Value)[] changes)
    {
        var count = 1 + (size % 9);
        var lowest = new LowestValue(count);
        var plain = new long[count];
        foreach (var move in changes.Chunk(3))
        {
            var before = (long[])plain.Clone();
            lowest.Begin();
            foreach (var (item, value) in move)
            {
                lowest.Set(item % count, value);
                plain[item % count] = value;
            }
            Assert.Equal(plain.Min(), lowest.Lowest);
            if (move[0].Value % 2 == 0)
            {
                lowest.Undo();
                plain = before;
                Assert.Equal(plain.Min(), lowest.Lowest);
            }
        }
    }
}

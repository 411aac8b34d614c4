using FsCheck.Xunit;
using RosterOpt.Engine.Search;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class IndexSetTests
{
    [Property(MaxTest = 100, Replay = "5,11")]
    public void It_holds_what_a_plain_set_holds((byte Number, bool IsMember)[] changes)
    {
        var set = new IndexSet(256);
        var plain = new HashSet<int>();
        foreach (var (number, isMember) in changes)
        {
            set.Set(number, isMember);
            _ = isMember ? plain.Add(number) : plain.Remove(number);
        }

        Assert.Equal(plain.Order(), Enumerable.Range(0, set.Count).Select(i => set[i]).Order());
    }
}

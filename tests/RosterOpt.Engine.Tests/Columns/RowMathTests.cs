using FsCheck.Xunit;
using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public sealed class RowMathTests
{
    [Property(MaxTest = 100)]
    public void Each_number_is_the_larger_of_itself_and_the_other_plus_so_much(int[] rows, int plus)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var numbers = rows.Select(row => (long)row).ToArray();
        var other = rows.Reverse().Select(row => (long)row * 3).ToArray();
        var expected = numbers.Zip(other, (number, one) => Math.Max(number, one + plus)).ToArray();

        RowMath.Raise(other, plus, numbers);

        Assert.Equal(expected, numbers);
    }
}

using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Tests.Workbooks;

public sealed class ColumnGridTests
{
    [Fact]
    public void Columns_are_divided_into_neighbours_about_equally_wide()
    {
        var grid = Of(30, 20, 22, 18, 60);

        Assert.Equal([(0, 1), (2, 3), (4, 4)], grid.Divide(3));
        Assert.Equal([(0, 2), (3, 4)], grid.Divide(2));
        Assert.Equal([(0, 4)], grid.Divide(1));
        Assert.Equal(150, grid.Total);
    }

    [Fact]
    public void Every_part_has_a_column_even_beside_a_very_wide_one()
    {
        Assert.Equal([(0, 0), (1, 1), (2, 2)], Of(60, 8, 8).Divide(3));
        Assert.Equal([(0, 0), (1, 1), (2, 2)], Of(8, 8, 60).Divide(3));
    }

    [Fact]
    public void A_distance_falls_into_a_column()
    {
        var grid = Of(10, 20);

        Assert.Equal((0, 74), grid.Locate(74));
        Assert.Equal((1, 0), grid.Locate(75));
        Assert.Equal((1, 25), grid.Locate(100));
    }

    private static ColumnGrid Of(params double[] widths)
    {
        var grid = new ColumnGrid();
        foreach (var (column, width) in widths.Index())
        {
            grid.Widen(column, width);
        }
        return grid;
    }
}

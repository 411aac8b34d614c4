using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tables;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class CellComparisonTests
{
    [Theory]
    [InlineData("capacity", "site", " h1 ", "H1", true)]
    [InlineData("capacity", "max", "04", "4", true)]
    [InlineData("capacity", "max", "+4", "4", true)]
    [InlineData("capacity", "max", "4", "40", false)]
    [InlineData("capacity", "max", "many", "many", true)]
    [InlineData("capacity", "min", "", "0", true)]
    [InlineData("capacity", "min", "", "", true)]
    [InlineData("capacity", "min", "1", "", false)]
    [InlineData("capacity", "block", "B2;b1", "B1; B2", true)]
    [InlineData("capacity", "block", "B1..B3", "B2", false)]
    [InlineData("students", "programme", "", "main", true)]
    [InlineData("students", "programme", "main", "", false)]
    [InlineData("students", "active", "", "yes", true)]
    [InlineData("students", "tags", "car;solo", "solo;CAR", true)]
    [InlineData("students", "tags", "car;solo", "car", false)]
    [InlineData("settings", "key", "pod_min", "Pod-Min", true)]
    [InlineData("settings", "value", "pod_min", "Pod-Min", false)]
    public void Cells_are_compared_as_they_are_read(
        string table,
        string heading,
        string cell,
        string wanted,
        bool same
    ) => Assert.Equal(same, CellComparison.Same(TableCatalogue.Find(table)!.Find(heading), cell, wanted));
}

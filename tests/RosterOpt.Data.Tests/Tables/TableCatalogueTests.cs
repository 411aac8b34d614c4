using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class TableCatalogueTests
{
    [Fact]
    public void No_two_tables_or_columns_fold_to_one_name()
    {
        Assert.Equal(
            TableCatalogue.All.Count,
            TableCatalogue.All.Select(table => Names.FoldHeading(table.Name)).Distinct().Count()
        );
        Assert.All(
            TableCatalogue.All,
            table =>
                Assert.Equal(
                    table.Columns.Count,
                    table.Columns.Select(column => Names.FoldHeading(column.Heading)).Distinct().Count()
                )
        );
    }

    [Fact]
    public void Confidential_are_exactly_these_columns()
    {
        var confidential = TableCatalogue
            .All.Where(table => table.Columns.All(column => column.IsConfidential))
            .Select(table => table.Name);
        Assert.Equal(["completed", "leave", "excluded", "preferences", "peers", "locked", "history"], confidential);
        var ofStudents = TableCatalogue
            .Students.Columns.Where(column => column.IsConfidential)
            .Select(column => column.Heading);
        Assert.Equal(["name", "tags", "isolation_penalty", "move_penalty", "wait_penalty"], ofStudents);
    }

    [Fact]
    public void A_column_that_is_needed_has_no_default() =>
        Assert.All(
            TableCatalogue.All.SelectMany(table => table.Columns),
            column => Assert.False(column.IsRequired && column.Default.Length > 0)
        );
}

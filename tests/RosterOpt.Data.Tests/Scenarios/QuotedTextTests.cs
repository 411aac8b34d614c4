using FsCheck.Xunit;
using RosterOpt.Data.Scenarios;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("a|b|c", "a", "b", "c")]
    [InlineData(" a | b ", "a", "b")]
    [InlineData("\"a|b\"|c", "\"a|b\"", "c")]
    [InlineData("\"a\"\"|\"|c", "\"a\"\"|\"", "c")]
    [InlineData("a||", "a", "", "")]
    [InlineData("", "")]
    public void Parts_end_at_separators_outside_quotes(string text, params string[] parts) =>
        Assert.Equal(parts, QuotedText.Split(text, '|'));

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("\"B01;B03\"", "B01;B03")]
    [InlineData("\"5\"\" tube\"", "5\" tube")]
    [InlineData("\"\"", "")]
    [InlineData("", "")]
    public void Quotes_are_taken_off(string part, string cell) => Assert.Equal(cell, QuotedText.Cell(part, out _));

    [Theory]
    [InlineData("B01;B03", "holds ;")]
    [InlineData("a|b", "holds |")]
    [InlineData("a=b", "holds =")]
    [InlineData("5\" tube", "holds \"")]
    [InlineData("\"a", "never closed")]
    [InlineData("\"a\" b", "goes on")]
    [InlineData("\"", "never closed")]
    public void Wrong_quotes_are_told(string part, string fault)
    {
        Assert.Null(QuotedText.Cell(part, out var told));
        Assert.Contains(fault, told, StringComparison.Ordinal);
    }

    [Property]
    public bool Any_cell_can_be_quoted(string? text)
    {
        var cell = (text ?? string.Empty).Trim();
        var part = "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return QuotedText.Split($"x|{part}", '|').Count == 2 && QuotedText.Cell(part, out _) == cell;
    }
}

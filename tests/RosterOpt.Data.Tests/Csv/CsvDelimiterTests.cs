using System.Text;
using RosterOpt.Data.Csv;
using Xunit;

namespace RosterOpt.Data.Tests.Csv;

public sealed class CsvDelimiterTests
{
    [Theory]
    [InlineData("a,b\n1;2;3;4", ',')]
    [InlineData("a;b;c\n1,2,3,4,5", ';')]
    [InlineData("a\tb", '\t')]
    [InlineData("a", ',')]
    [InlineData("", ',')]
    [InlineData("a,b;c", ',')]
    [InlineData("a;b\tc", ';')]
    [InlineData("\"a;b;c\",d", ',')]
    [InlineData("\"a\n;;;\",d,e;f", ',')]
    [InlineData("\n \r\n  a;b", ';')]
    [InlineData(",,,,\na;b;c", ';')]
    [InlineData("a;b\r1,2,3", ';')]
    public void The_most_frequent_outside_quotes_in_the_heading_line_wins(string text, char expected)
    {
        var found = CsvDelimiter.Find(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, found.Separator);
        Assert.Equal(0, found.Skip);
    }

    [Theory]
    [InlineData("sep=|\na|b", '|', "a|b")]
    [InlineData("SEP=;\r\na,b,c;d", ';', "a,b,c;d")]
    [InlineData("sep=\t\ra,b", '\t', "a,b")]
    [InlineData("sep=\na;b", ',', "a;b")]
    [InlineData("\nsep=;\na", ';', "a")]
    [InlineData("sep=;", ';', "")]
    public void A_first_line_that_names_it_is_obeyed_and_skipped(string text, char expected, string rest)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = CsvDelimiter.Find(bytes);
        Assert.Equal(expected, found.Separator);
        Assert.Equal(rest, Encoding.UTF8.GetString(bytes.AsSpan(found.Skip)));
    }

    [Fact]
    public void A_heading_that_only_begins_like_it_is_a_heading() =>
        Assert.Equal(0, CsvDelimiter.Find("sep=arate;b"u8).Skip);
}

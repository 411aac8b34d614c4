using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class NameCellTests
{
    [Theory]
    [InlineData("H;1", "holds the character ;")]
    [InlineData("H|1", "holds the character |")]
    [InlineData("H=1", "holds the character =")]
    [InlineData("\"H\"\"1\"", "holds the character \"")]
    [InlineData("\"H\n1\"", "control character")]
    [InlineData("H..1", "two full stops")]
    [InlineData("!H", "begins with !")]
    [InlineData("+H", "begins with +")]
    [InlineData("'+H", "begins with +")]
    [InlineData("'H", "begins with '")]
    [InlineData("@H", "begins with @")]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFF12345", "longer than 64")]
    public void Identifiers_have_their_rule(string text, string what)
    {
        var finding = Given.Read(("sites", $"site,name\nH1,\nH2,\n{text},\n")).Only("wrong-name", "sites:4:site");
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-A")]
    [InlineData("a.b c'd-e_f#1, x")]
    [InlineData("Zoë 日本 😀")]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFF1234")]
    public void Other_identifiers_are_kept_as_spelled(string text) =>
        Assert.Equal(text, Given.Problem(("sites", $"site\nH1\nH2\n\"{text}\"\n")).Sites[2].Id);

    [Theory]
    [InlineData("h1")]
    [InlineData(" H1 ")]
    public void Identifiers_are_equal_whatever_their_case(string text) =>
        Assert.Equal(
            0,
            Given.Problem(("locked", $"student,block,site,discipline\ns1,b1,{text},SURGERY\n")).Locks[0].Site
        );

    [Fact]
    public void Identifiers_are_equal_whatever_way_accents_are_composed() =>
        Given.Problem(("sites", "site\nH1\nH2\nZoe\u0308\n"), ("excluded", "site\nZo\u00EB\n"));

    [Fact]
    public void A_blank_cell_that_is_needed_is_an_error() =>
        Given.Read(("capacity", "site,discipline,max\nH1,Surgery,\n")).OnlyError("blank-cell", "capacity:2:max");
}

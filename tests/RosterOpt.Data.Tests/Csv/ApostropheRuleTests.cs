using RosterOpt.Data.Csv;
using Xunit;

namespace RosterOpt.Data.Tests.Csv;

public sealed class ApostropheRuleTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-", "'-")]
    [InlineData("@home", "'@home")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("''-x", "'''-x")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("a=b", "a=b")]
    public void Text_that_looks_like_a_formula_gets_one_and_loses_it_again(string text, string written)
    {
        Assert.Equal(written, ApostropheRule.Escape(text));
        Assert.Equal(text, ApostropheRule.Unescape(written));
    }

    [Fact]
    public void Text_without_an_apostrophe_is_read_as_it_is() => Assert.Equal("=x", ApostropheRule.Unescape("=x"));
}

using RosterOpt.Reports.Comparison.Page;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class PageTemplateTests
{
    [Fact]
    public void Values_are_put_in_once_and_never_searched_again()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{{b}}", ["b"] = "x" };

        Assert.Equal("1{{b}}2x3", PageTemplate.Fill("1{{a}}2{{b}}3", values));
    }

    [Fact]
    public void A_place_without_a_value_is_a_mistake() =>
        Assert.Throws<KeyNotFoundException>(() =>
            PageTemplate.Fill("{{a}}", new Dictionary<string, string>(StringComparer.Ordinal))
        );

    [Fact]
    public void A_hash_is_what_browsers_work_out() =>
        // The example of the content security policy: echo -n "doSomething();" | openssl dgst -sha256 -binary | base64
        Assert.Equal("sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=", PageTemplate.HashOf("doSomething();"));
}

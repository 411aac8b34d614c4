using System.Security.Cryptography;
using System.Text;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>The fixed parts of the page, which travel inside this assembly, and how the others are put in.</summary>
internal static class PageTemplate
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>A part of the page. Lines end in <c>\n</c> whatever the checkout did, for browsers check its hash.</summary>
    /// <param name="name">Such as <c>page.css</c>.</param>
    public static string Part(string name)
    {
        using var stream =
            typeof(PageTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its part {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>How a content security policy names an inline script or style that it lets run, and no other.</summary>
    public static string HashOf(string inline) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)));

    /// <summary>Puts values into <c>{{name}}</c>, once: what a value holds is never taken for a place.</summary>
    /// <exception cref="KeyNotFoundException">A place has no value.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var page = new StringBuilder(template.Length * 2);
        var at = 0;
        while (template.IndexOf(Open, at, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = template.IndexOf(Close, start, StringComparison.Ordinal);
            page.Append(template, at, start - at).Append(values[template[(start + Open.Length)..end]]);
            at = end + Close.Length;
        }
        return page.Append(template, at, template.Length - at).ToString();
    }
}

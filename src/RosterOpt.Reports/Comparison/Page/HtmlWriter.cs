using System.Text;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>Collects HTML. Whoever adds text that comes from a user encodes it first, with <see cref="PageText.Encode"/>.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new();

    public HtmlWriter(string start = "") => html.Append(start);

    public HtmlWriter Add(string markup)
    {
        html.Append(markup);
        return this;
    }

    public override string ToString() => html.ToString();
}

using System.Text;

namespace RosterOpt.Benchmarks.Publishing;

/// <summary>A Markdown table: the first column and those whose heading begins with &lt; to the left, the others to the right.</summary>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, [.. headings.Select(heading => heading.TrimStart('<'))]);
        Append(text, [.. headings.Select((heading, i) => i == 0 || heading.StartsWith('<') ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Append(text, row);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

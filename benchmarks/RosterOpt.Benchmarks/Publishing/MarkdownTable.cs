using System.Text;

namespace RosterOpt.Benchmarks.Publishing;

/// <summary>A Markdown table: first column left, the others right.</summary>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, headings);
        Append(text, [.. headings.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Append(text, row);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

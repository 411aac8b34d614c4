using System.Globalization;
using System.Text;
using RosterOpt.Core.Findings;

namespace RosterOpt.Cli.Outputs;

/// <summary>Findings as lines <c>file:line: column: grade: message</c>, grouped by grade; parts that do not apply are left out.</summary>
/// <param name="source">The folder or file that was read.</param>
/// <param name="showValues">True where confidential values may be shown.</param>
internal sealed class FindingText(string source, bool showValues)
{
    /// <summary>Writes the findings, errors first; within a grade in the order in which they were found.</summary>
    public void Write(TextWriter writer, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Grade))
        {
            writer.WriteLine(Line(finding));
        }
    }

    /// <summary>How many of each grade, as a sentence.</summary>
    public static string Count(FindingList findings) =>
        $"{Number(findings.Count(Grade.Error), "error")}, {findings.Count(Grade.Impossible)} impossible, "
        + Number(findings.Count(Grade.Warning), "warning");

    private static string Number(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>The word for a grade.</summary>
    public static string Word(Grade grade) =>
        grade switch
        {
            Grade.Error => "error",
            Grade.Impossible => "impossible",
            _ => "warning",
        };

    /// <summary>One finding; never more than one line.</summary>
    public string Line(Finding finding)
    {
        var line = new StringBuilder();
        if (FileOf(finding.Table) is { Length: > 0 } file)
        {
            line.Append(file);
            if (finding.Line > 0)
            {
                line.Append(CultureInfo.InvariantCulture, $":{finding.Line}");
            }
            line.Append(": ");
        }
        if (finding.Column.Length > 0)
        {
            line.Append(finding.Column).Append(": ");
        }
        line.Append(Word(finding.Grade)).Append(": ").Append(finding.Message);
        if (showValues && finding.Confidential.Length > 0)
        {
            line.Append(" [").Append(finding.Confidential).Append(']');
        }
        if (finding.Remedy.Length > 0)
        {
            line.Append(' ').Append(finding.Remedy);
        }
        line.Append(" (").Append(finding.Code).Append(')');
        return line.Replace("\r", " ").Replace("\n", " ").ToString();
    }

    /// <summary>The file of a table in a folder, the sheet of a workbook.</summary>
    public string FileOf(string table)
    {
        if (table.Length == 0)
        {
            return string.Empty;
        }
        if (Directory.Exists(source) && !Path.HasExtension(table))
        {
            return table + ".csv";
        }
        return table;
    }
}

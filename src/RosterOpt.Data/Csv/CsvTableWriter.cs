using System.Globalization;
using CsvHelper;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Csv;

/// <summary>Writes a table as CSV: UTF-8 without a mark, commas, <c>\n</c>, quotes where needed.</summary>
internal static class CsvTableWriter
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        FormatProvider = CultureInfo.InvariantCulture,
        Injection = CsvInjection.None,
    };

    /// <param name="schema">Says which columns hold numbers, whose sign is no formula; null where all is text.</param>
    public static void Write(Stream stream, TextTable table, TableSchema? schema)
    {
        using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var heading in table.Headings)
        {
            writer.WriteField(ApostropheRule.Escape(heading));
        }
        writer.EndRecord();
        var isNumber = table.Headings.Select(heading => schema?.Find(heading) is { Kind: ColumnKind.Number }).ToArray();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < isNumber.Length; i++)
            {
                var text = row.Cells[i];
                writer.WriteField(isNumber[i] && IsNumber(text) ? text : ApostropheRule.Escape(text));
            }
            writer.EndRecord();
        }
    }

    private static bool IsNumber(string text) =>
        text.Length > 0 && !text.AsSpan(text[0] is '+' or '-' ? 1 : 0).ContainsAnyExceptInRange('0', '9');
}

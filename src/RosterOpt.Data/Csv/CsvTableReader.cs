using System.Globalization;
using CsvHelper;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Csv;

/// <summary>Reads a CSV file into a table.</summary>
internal sealed class CsvTableReader(string name, TableSchema schema, FindingLog log)
{
    private const int LargestRecord = 1 << 20;

    /// <summary>The table, or null where findings say why it cannot be read.</summary>
    public TextTable? Read(string path)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (stream.Length > ReadingLimits.FileBytes)
            {
                return Fail(0, "file-too-large", FileProblems.TooLarge(stream.Length), FileProblems.TooLargeRemedy);
            }
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Read(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(
                0,
                "file-unreadable",
                $"The file cannot be read: {problem.Message}",
                "Maybe another program has it open."
            );
        }
    }

    /// <summary>The table that the bytes of a file hold, or null.</summary>
    public TextTable? Read(byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return Fail(
                1,
                "not-csv",
                "The file is a workbook, although its name ends in .csv.",
                "Name it .xlsx, or save it as CSV UTF-8."
            );
        }
        if (CsvEncoding.Decode(bytes, out var problem) is not { } text)
        {
            var where = string.Create(
                CultureInfo.InvariantCulture,
                $"Line {problem!.Line}, column {problem.Column}: {problem.What}"
            );
            return Fail(problem.Line, "wrong-encoding", where, CsvEncoding.Remedy);
        }
        var delimiter = CsvDelimiter.Find(text.Span);
        if (!CanSeparate(delimiter.Separator))
        {
            return Fail(
                1,
                "wrong-delimiter",
                "The line sep=X names a character that cannot separate cells.",
                "Use a comma, a semicolon or a tab."
            );
        }
        return Read(text[delimiter.Skip..], delimiter);
    }

    private TextTable? Read(ReadOnlyMemory<byte> text, CsvDelimiter delimiter)
    {
        var healthy = true;
        var isMalformed = false;
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = delimiter.Separator,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            PoolStrings = true,
            MaxRecordSize = LargestRecord,
            FormatProvider = CultureInfo.InvariantCulture,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record =>
            {
                healthy = false;
                isMalformed = true;
                ReportQuotes(record, delimiter.SkippedLines);
            },
        };
        var assembler = new TableAssembler(name, schema, log);
        using var reader = CsvReader.Create(text, options);
        try
        {
            var cells = new List<string>();
            while (assembler.IsWithinLimits && reader.Read())
            {
                if (!isMalformed)
                {
                    Fill(cells, reader);
                    assembler.Add((int)reader.LineNumber + delimiter.SkippedLines, cells, []);
                }
                isMalformed = false;
            }
        }
        catch (CsvFormatException problem)
        {
            return Fail(
                (int)problem.LineNumber + delimiter.SkippedLines,
                "row-too-long",
                "The row that begins here has no end within a million characters.",
                "Maybe a double quote is not closed."
            );
        }
        return healthy && assembler.IsWithinLimits ? assembler.Build() : null;
    }

    private static bool CanSeparate(char c) =>
        c == '\t' || (char.IsAscii(c) && char.IsPunctuation(c) && c != '"') || c is '|' or '^' or '~';

    private static void Fill(List<string> cells, CsvReader reader)
    {
        cells.Clear();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            cells.Add(ApostropheRule.Unescape(reader.GetString(i).Trim()));
        }
    }

    private void ReportQuotes(CsvMalformedRecord record, int skippedLines)
    {
        var (what, remedy) = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (
                "A cell of the row that begins here opens with a double quote that is never closed.",
                "Close it, or remove it."
            ),
            CsvMalformedReason.TextAfterClosingQuote => (
                "A cell of the row that begins here goes on after its closing double quote.",
                "Double every quote inside a quoted cell: \"5\"\" tube\"."
            ),
            _ => (
                "A cell of the row that begins here holds a double quote but does not begin with one.",
                "Put the whole cell in double quotes and double the quote inside: \"5\"\" tube\"."
            ),
        };
        Fail((int)record.LineNumber + skippedLines, "wrong-quotes", what, remedy);
    }

    private TextTable? Fail(int line, string code, string message, string remedy)
    {
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Table = name,
                Line = line,
                Message = message,
                Remedy = remedy,
            }
        );
        return null;
    }
}

using System.Globalization;
using System.Text;

namespace RosterOpt.Data.Csv;

/// <summary>A place in a file that cannot be read as text.</summary>
/// <param name="Line">1-based line; CRLF, LF and CR each end one.</param>
/// <param name="Column">1-based character in the line.</param>
/// <param name="What">What is wrong there, as a sentence.</param>
internal sealed record EncodingProblem(int Line, int Column, string What);

/// <summary>Turns the bytes of a CSV file into UTF-8 without a mark, or says where they are no text.</summary>
internal static class CsvEncoding
{
    /// <summary>What to do about a file in another encoding.</summary>
    public const string Remedy =
        "In Excel: File, Save As, file type \"CSV UTF-8 (Comma delimited) (*.csv)\"; elsewhere choose UTF-8 as the encoding.";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 text for UTF-8 with or without a mark and for UTF-16 with a mark; else null and the problem.</summary>
    public static ReadOnlyMemory<byte>? Decode(byte[] bytes, out EncodingProblem? problem)
    {
        problem = null;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return DecodeUtf16(bytes, out problem);
        }
        var text = bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        var wrong = FirstWrongByte(text);
        if (wrong < 0)
        {
            return text;
        }
        var before = StrictUtf8.GetString(text.Span[..wrong]);
        var value = text.Span[wrong];
        var what =
            value == 0
                ? "The file holds a zero byte here: it is no text, or UTF-16 without a byte order mark."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The byte 0x{value:X2} here is not UTF-8: the file was saved in another encoding."
                );
        problem = Locate(before, what);
        return null;
    }

    private static int FirstWrongByte(ReadOnlyMemory<byte> text)
    {
        var zero = text.Span.IndexOf((byte)0);
        if (System.Text.Unicode.Utf8.IsValid(text.Span))
        {
            return zero;
        }
        try
        {
            StrictUtf8.GetCharCount(text.Span);
            return zero;
        }
        catch (DecoderFallbackException wrong)
        {
            return zero >= 0 ? Math.Min(zero, wrong.Index) : wrong.Index;
        }
    }

    private static ReadOnlyMemory<byte>? DecodeUtf16(byte[] bytes, out EncodingProblem? problem)
    {
        problem = null;
        var strict = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
        var text = bytes.AsSpan(2);
        try
        {
            var chars = strict.GetString(text);
            var zero = chars.IndexOf('\0', StringComparison.Ordinal);
            if (zero < 0)
            {
                return StrictUtf8.GetBytes(chars);
            }
            problem = Locate(chars[..zero], "The file holds a zero character here: it is not UTF-16 text.");
        }
        catch (DecoderFallbackException wrong)
        {
            // Whole characters before the place; the index can stand in the middle of one.
            var whole = Math.Clamp(wrong.Index, 0, text.Length) & ~1;
            var lenient = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false);
            problem = Locate(
                lenient.GetString(text[..whole]),
                "The bytes here are not UTF-16, although the file begins as if they were."
            );
        }
        return null;
    }

    private static EncodingProblem Locate(string before, string what)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == before.Length || before[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }
        return new EncodingProblem(line, before.Length - start + 1, what);
    }
}

using System.Globalization;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Import.Mss;

internal enum DznKind
{
    Name,
    Number,

    /// <summary>A number with a decimal point or an exponent.</summary>
    Fraction,
    Text,
    Symbol,
    End,
}

/// <summary>A word of a MiniZinc data file.</summary>
/// <param name="Line">1-based.</param>
internal readonly record struct DznToken(DznKind Kind, string Text, int Line);

/// <summary>Cuts a MiniZinc data file into words; comments (<c>%</c> to the end of the line, <c>/* */</c>) and white space fall away.</summary>
internal sealed class DznLexer
{
    private static readonly string[] Symbols =
    [
        "[|",
        "|]",
        "..",
        "<>",
        "=",
        ";",
        ",",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        ":",
        "-",
        "+",
    ];

    private readonly string text;
    private readonly List<DznToken> tokens = [];
    private int at;
    private int line = 1;

    private DznLexer(string text) => this.text = text;

    /// <summary>All words, with an end after the last.</summary>
    /// <exception cref="DznException">A character that is not MiniZinc, or a comment or text that does not end.</exception>
    public static IReadOnlyList<DznToken> Cut(string text)
    {
        var lexer = new DznLexer(text);
        while (lexer.SkipBlanks())
        {
            lexer.Take();
        }
        lexer.tokens.Add(new DznToken(DznKind.End, string.Empty, lexer.line));
        return lexer.tokens;
    }

    private bool SkipBlanks()
    {
        while (at < text.Length)
        {
            if (text[at] == '%')
            {
                var end = text.AsSpan(at).IndexOfAny('\n', '\r');
                at = end < 0 ? text.Length : at + end;
            }
            else if (StartsWith("/*"))
            {
                SkipLongComment();
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                Step();
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    private void SkipLongComment()
    {
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Wrong("A comment begins here with /* and never ends.");
        }
        while (at < end + 2)
        {
            Step();
        }
    }

    /// <summary>One character on, counting lines: LF, CRLF and CR each end one.</summary>
    private void Step()
    {
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
        {
            line++;
        }
        at++;
    }

    private void Take()
    {
        var c = text[at];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            Add(DznKind.Name, Length(x => char.IsAsciiLetterOrDigit(x) || x == '_'));
        }
        else if (char.IsAsciiDigit(c))
        {
            TakeNumber();
        }
        else if (c == '"')
        {
            TakeText();
        }
        else if (Symbols.FirstOrDefault(StartsWith) is { } symbol)
        {
            Add(DznKind.Symbol, symbol.Length);
        }
        else
        {
            throw Wrong($"{Quoted.Show(c.ToString(CultureInfo.InvariantCulture))} has no meaning here.");
        }
    }

    private void TakeNumber()
    {
        var length = Length(char.IsAsciiDigit);
        var isFraction = At(at + length) == '.' && char.IsAsciiDigit(At(at + length + 1));
        if (isFraction)
        {
            length++;
            length += Length(char.IsAsciiDigit, length);
        }
        if (At(at + length) is 'e' or 'E')
        {
            isFraction = true;
            length += At(at + length + 1) is '-' or '+' ? 2 : 1;
            length += Length(char.IsAsciiDigit, length);
        }
        if (char.IsAsciiLetter(At(at + length)) || At(at + length) == '_')
        {
            throw Wrong("A number runs into a word here. Maybe put a comma between them.");
        }
        Add(isFraction ? DznKind.Fraction : DznKind.Number, length);
    }

    private void TakeText()
    {
        var end = at + 1;
        while (At(end) is not ('"' or '\n' or '\r' or '\0'))
        {
            end += At(end) == '\\' ? 2 : 1;
        }
        if (At(end) != '"')
        {
            throw Wrong("A text begins here with \" and does not end on its line.");
        }
        Add(DznKind.Text, end + 1 - at);
    }

    private int Length(Func<char, bool> belongs, int from = 0)
    {
        var length = from;
        while (at + length < text.Length && belongs(text[at + length]))
        {
            length++;
        }
        return length - from;
    }

    private char At(int place) => place < text.Length ? text[place] : '\0';

    private bool StartsWith(string start) => string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    private void Add(DznKind kind, int length)
    {
        tokens.Add(new DznToken(kind, text.Substring(at, length), line));
        at += length;
    }

    private DznException Wrong(string message) => new(new ImportProblem(line, string.Empty, message));
}

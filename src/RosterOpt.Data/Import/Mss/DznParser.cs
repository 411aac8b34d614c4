using System.Globalization;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Import.Mss;

/// <summary>
/// Reads MiniZinc data: <c>name = value;</c> with whole numbers, truth values, ranges, sets, arrays <c>[…]</c>, <c>[| … |]</c> and
/// <c>array1d</c> to <c>array3d</c>. What else MiniZinc allows (enumerations, calculations, indexed arrays) is refused with its place.
/// </summary>
internal sealed class DznParser
{
    /// <summary>Keeps a hostile file from exhausting the stack.</summary>
    private const int DeepestNesting = 16;

    private readonly IReadOnlyList<DznToken> tokens;
    private int at;
    private int depth;
    private string item = string.Empty;

    private DznParser(IReadOnlyList<DznToken> tokens) => this.tokens = tokens;

    /// <summary>Line of the next word.</summary>
    internal int Line => Here.Line;

    private DznToken Here => tokens[at];

    /// <summary>The items by name, which is exact to the letter.</summary>
    /// <exception cref="DznException">The text is not such data, or gives a name twice.</exception>
    public static IReadOnlyDictionary<string, DznItem> Parse(string text)
    {
        var parser = new DznParser(DznLexer.Cut(text));
        var items = new OrderedDictionary<string, DznItem>(StringComparer.Ordinal);
        while (parser.Here.Kind != DznKind.End)
        {
            var read = parser.Item();
            if (items.TryGetValue(read.Name, out var first))
            {
                throw parser.Fault(read.Line, $"The name was given on line {first.Line} already. Remove one.");
            }
            items.Add(read.Name, read);
        }
        return items;
    }

    private DznItem Item()
    {
        item = string.Empty;
        if (Here.Kind != DznKind.Name)
        {
            throw Wrong("a name and =");
        }
        var name = Next();
        item = name.Text;
        Expect("=");
        var value = Value();
        if (Here.Kind != DznKind.End)
        {
            Expect(";");
        }
        return new DznItem(name.Text, name.Line, value);
    }

    internal DznValue Value()
    {
        if (++depth > DeepestNesting)
        {
            throw Fault(Here.Line, "Brackets are nested deeper than any instance needs.");
        }
        var value = Single();
        if (Is(".."))
        {
            at++;
            value = new DznRange(value.Line, value, Single());
        }
        depth--;
        return value;
    }

    private DznValue Single()
    {
        var token = Next();
        switch (token.Kind)
        {
            case DznKind.Number:
                return new DznNumber(token.Line, Whole(token));
            case DznKind.Fraction:
                return new DznOther(token.Line, "a fraction");
            case DznKind.Text:
                return new DznOther(token.Line, "a text");
            case DznKind.Name:
                return Named(token);
        }
        switch (token.Text)
        {
            case "-" or "+" when Here.Kind == DznKind.Number:
                var size = Whole(Next());
                return new DznNumber(token.Line, token.Text == "-" ? -size : size);
            case "<>":
                return new DznOther(token.Line, "an absent value");
            case "{":
                return new DznSet(token.Line, List("}"));
            case "[":
                var elements = List("]");
                return new DznArray(token.Line, [new DznExtent(elements.Count)], elements);
            case "[|":
                return new DznTableParser(this).Read(token.Line);
        }
        at--;
        throw Wrong("a value");
    }

    private DznValue Named(DznToken name)
    {
        if (name.Text is "true" or "false")
        {
            return new DznFlag(name.Line, name.Text == "true");
        }
        if (!Is("("))
        {
            return new DznName(name.Line, name.Text);
        }
        at++;
        return new DznCallParser(this).Read(name);
    }

    /// <summary>Values with commas between them, up to and with the closing symbol; a comma may follow the last.</summary>
    private List<DznValue> List(string close)
    {
        var values = new List<DznValue>();
        while (!Is(close))
        {
            values.Add(Value());
            if (!Is(close))
            {
                Expect(",", close);
            }
        }
        at++;
        return values;
    }

    /// <summary>Values with commas between them, up to but without a symbol that begins with <c>|</c>.</summary>
    internal List<DznValue> Row()
    {
        var values = new List<DznValue>();
        while (!Is("|") && !Is("|]"))
        {
            values.Add(Value());
            if (!Is("|") && !Is("|]"))
            {
                Expect(",", "|");
            }
        }
        return values;
    }

    internal bool Is(string symbol) => Here.Kind == DznKind.Symbol && Here.Text == symbol;

    internal void Skip() => at++;

    internal void Expect(string symbol, string? other = null)
    {
        if (!Is(symbol))
        {
            throw Wrong(other is null ? symbol : $"{symbol} or {other}");
        }
        at++;
    }

    internal DznException Wrong(string expected)
    {
        var found = Here.Kind switch
        {
            DznKind.End => "the file ends",
            DznKind.Number or DznKind.Fraction => "there is a number",
            DznKind.Text => "there is a text",
            _ => $"there is {Quoted.Show(Here.Text)}",
        };
        return Fault(Here.Line, $"Expected {expected}, but {found}.");
    }

    internal DznException Fault(int line, string message) => new(new ImportProblem(line, item, message));

    private DznToken Next() => Here.Kind == DznKind.End ? throw Wrong("a value") : tokens[at++];

    private long Whole(DznToken token) =>
        long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(token.Line, "The number is too large.");
}

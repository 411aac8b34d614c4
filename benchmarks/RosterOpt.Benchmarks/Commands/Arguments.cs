using System.Globalization;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>Arguments of the form <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A name without a value, or a value without a name.</exception>
    public Arguments(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Count)
            {
                throw new ArgumentException($"'{args[i]}' is not understood. Maybe write --name value.", nameof(args));
            }
            values[args[i][2..]] = args[i + 1];
        }
    }

    public string Text(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) =>
        values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A list such as <c>1-10</c> or <c>0,1,3</c>.</summary>
    public IReadOnlyList<int> Numbers(string name, string otherwise)
    {
        var text = Text(name, otherwise);
        if (text.Split('-') is [var first, var last])
        {
            var from = int.Parse(first, CultureInfo.InvariantCulture);
            return [.. Enumerable.Range(from, int.Parse(last, CultureInfo.InvariantCulture) - from + 1)];
        }
        return
        [
            .. text.Split(',')
                .Where(part => part.Length > 0)
                .Select(part => int.Parse(part, CultureInfo.InvariantCulture)),
        ];
    }
}

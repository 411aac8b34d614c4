using System.Globalization;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>The words after a command: <c>--name value</c>, <c>--flag</c>, and words that stand alone.</summary>
internal sealed class CommandWords
{
    private readonly Dictionary<string, string?> named = new(StringComparer.Ordinal);
    private readonly List<string> alone = [];

    /// <param name="words">As typed.</param>
    /// <param name="flags">Names that take no value.</param>
    /// <param name="names">Names that take one.</param>
    public CommandWords(IReadOnlyList<string> words, string[] flags, string[] names)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                alone.Add(words[i]);
            }
            else if (flags.Contains(words[i]))
            {
                named[words[i]] = null;
            }
            else if (names.Contains(words[i]) && i + 1 < words.Count)
            {
                named[words[i]] = words[++i];
            }
            else
            {
                throw new UsageException(
                    $"{words[i]} is not known here, or lacks its value. Known: {string.Join(' ', names.Concat(flags))}"
                );
            }
        }
    }

    public bool Has(string flag) => named.ContainsKey(flag);

    public string? Text(string name) => named.GetValueOrDefault(name);

    public string Required(string name) => Text(name) ?? throw new UsageException($"{name} is missing.");

    public int Number(string name, int otherwise) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{name} takes a whole number, not '{text}'.");

    /// <summary>Numbers separated by commas.</summary>
    public IReadOnlyList<int> Numbers(string name, params int[] otherwise) =>
        Text(name) is not { } text
            ? otherwise
            :
            [
                .. text.Split(',')
                    .Select(part =>
                        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                            ? number
                            : throw new UsageException($"{name} takes numbers such as 1,5,15, not '{text}'.")
                    ),
            ];

    /// <summary>The word at that place that stands alone.</summary>
    public string Word(int place, string what) =>
        place < alone.Count ? alone[place] : throw new UsageException($"{what} is missing.");
}

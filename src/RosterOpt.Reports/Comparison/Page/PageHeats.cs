using System.Text.Json.Serialization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>The heat maps of a page, written small: identifiers once, a pod's year as one word.</summary>
internal sealed class PageHeats
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly List<IReadOnlyList<string>> blocks = [];
    private readonly List<IReadOnlyList<string>> pods = [];
    private readonly List<PageHeat> heats = [];

    public IReadOnlyList<IReadOnlyList<string>> Blocks => blocks;

    public IReadOnlyList<IReadOnlyList<string>> Pods => pods;

    public IReadOnlyList<PageHeat> All => heats;

    /// <summary>Adds a heat map.</summary>
    /// <returns>Its position, or null where it has no pod.</returns>
    public int? Add(PodHeat heat, PlacementProblem problem)
    {
        if (heat.Pods.Count == 0)
        {
            return null;
        }
        heats.Add(
            new PageHeat(
                Position(blocks, [.. problem.Blocks.Select(block => block.Id)]),
                Position(pods, [.. heat.Pods.Select(pod => pod.Id)]),
                [.. heat.Cells.Select(Row)]
            )
        );
        return heats.Count - 1;
    }

    private static PageHeatRow Row(IReadOnlyList<PodHeatCell> cells)
    {
        int[] numbers = [.. cells.SelectMany(cell => new[] { cell.Together, cell.Placed })];
        return numbers.All(number => number < Alphabet.Length)
            ? new PageHeatRow(string.Concat(numbers.Select(number => Alphabet[number])), null)
            : new PageHeatRow(null, numbers);
    }

    private static int Position(List<IReadOnlyList<string>> lists, IReadOnlyList<string> wanted)
    {
        var found = lists.FindIndex(list => list.SequenceEqual(wanted, StringComparer.Ordinal));
        if (found < 0)
        {
            lists.Add(wanted);
            found = lists.Count - 1;
        }
        return found;
    }
}

/// <summary>A heat map.</summary>
/// <param name="Blocks">Position of its list of blocks.</param>
/// <param name="Pods">Position of its list of pods.</param>
/// <param name="Rows">By pod.</param>
internal sealed record PageHeat(int Blocks, int Pods, IReadOnlyList<PageHeatRow> Rows);

/// <summary>Together and placed, block after block: a word of one letter each, or numbers where a pod is too large for letters.</summary>
[JsonConverter(typeof(PageHeatRowConverter))]
internal sealed record PageHeatRow(string? Word, IReadOnlyList<int>? Numbers);

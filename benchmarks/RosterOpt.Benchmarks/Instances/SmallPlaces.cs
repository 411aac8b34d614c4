using System.Globalization;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Sites of 1–6 places a discipline that just hold what the students need, the same in every block or uneven.</summary>
internal sealed class SmallPlaces
{
    private readonly Random random;
    private readonly SmallShape shape;
    private readonly List<TextRow> rows = [];

    public SmallPlaces(Random random, SmallShape shape, SmallCurriculum curriculum, IReadOnlyList<string> programmes)
    {
        this.random = random;
        this.shape = shape;
        Sites = [.. Enumerable.Range(1, shape.Sites).Select(i => $"H{i}")];
        foreach (var discipline in curriculum.Disciplines)
        {
            var need = programmes.Sum(programme => curriculum.BlocksIn(programme, discipline));
            var usable = curriculum.UsableBlocks(discipline, shape.Blocks);
            Offer(discipline, (int)Math.Ceiling(need / usable * (100 + shape.SlackPercent) / 100));
        }
    }

    public IReadOnlyList<string> Sites { get; }

    public TextTable Capacity => new("capacity", ["site", "discipline", "block", "max", "min", "open_min"], rows);

    private void Offer(string discipline, int places)
    {
        var order = Sites.OrderBy(_ => random.Next()).ToList();
        for (var i = 0; places > 0; i = (i + 1) % order.Count)
        {
            var last = i == order.Count - 1;
            var here = last ? places : Math.Min(places, random.Next(1, 7));
            places -= here;
            Add(order[i], discipline, "", here);
            if (random.Next(10) < 2)
            {
                var block = random.Next(shape.Blocks);
                Add(order[i], discipline, $"B{block + 1}", here + random.Next(0, 3));
            }
        }
    }

    private void Add(string site, string discipline, string block, int max)
    {
        var least = shape.IsRestricted && max > 2 && random.Next(10) < 2 ? 2 : 0;
        var min = shape.IsRestricted && block.Length > 0 && random.Next(10) < 2 ? 1 : 0;
        rows.Add(new TextRow(rows.Count + 2, [site, discipline, block, Text(max), Text(min), Text(least)]));
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>What the students of a small instance have to do: rotations of 1–2 blocks, in some an elective, a window, an order.</summary>
internal sealed class SmallCurriculum
{
    private readonly List<(string Programme, string Discipline, int Length, bool IsElective)> rules = [];
    private readonly List<TextRow> rows = [];
    private bool hasOrder;

    public SmallCurriculum(Random random, SmallShape shape)
    {
        Programmes = random.Next(10) < 3 ? ["graduate", "undergraduate"] : ["main"];
        HasPool = random.Next(10) < 4;
        // With one block spare, leave is possible and waiting matters.
        var due = shape.Blocks - (random.Next(10) < 3 || shape.IsRestricted ? 1 : 0);
        IsFull = due == shape.Blocks;
        foreach (var programme in Programmes)
        {
            Fill(programme, due, random);
        }
    }

    public IReadOnlyList<string> Programmes { get; }

    public bool HasPool { get; }

    /// <summary>True where a year fills every block.</summary>
    public bool IsFull { get; }

    public TextTable Table => new("curriculum", ["programme", "discipline", "length", "after", "pool"], rows);

    /// <summary>Blocks that a programme spends in a discipline: an elective counts by its share of the pool.</summary>
    public double BlocksIn(string programme, string discipline) =>
        rules
            .Where(rule => rule.Programme == programme && rule.Discipline == discipline)
            .Sum(rule => rule.IsElective ? 0.6 : rule.Length);

    /// <summary>Blocks of the year in which the discipline can be done: an order takes the last from D1 and the first from D3.</summary>
    public int UsableBlocks(string discipline, int blocks)
    {
        var free = blocks - (hasOrder && discipline is "D1" or "D3" ? 1 : 0);
        return Math.Max(1, free / LengthOf(discipline)) * LengthOf(discipline);
    }

    private int LengthOf(string discipline) =>
        rules.Where(rule => rule.Discipline == discipline).Max(rule => rule.Length);

    public IReadOnlyList<string> Disciplines =>
        [.. rules.Select(static rule => rule.Discipline).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> NamesOf(string programme) =>
        [.. rules.Where(rule => rule.Programme == programme).Select(static rule => rule.Discipline)];

    private void Fill(string programme, int due, Random random)
    {
        var left = due - (HasPool ? 1 : 0);
        for (var i = 1; left > 0; i++)
        {
            var length = left >= 2 && random.Next(10) < 3 ? 2 : 1;
            left -= length;
            var after = i == 3 && random.Next(10) < 3 ? "D1" : "";
            hasOrder |= after.Length > 0;
            Add(programme, $"D{i}", (length, after, false));
        }
        if (HasPool)
        {
            Add(programme, "E1", (1, "", true));
            Add(programme, "E2", (1, "", true));
        }
    }

    private void Add(string programme, string discipline, (int Length, string After, bool IsElective) what)
    {
        rules.Add((programme, discipline, what.Length, what.IsElective));
        rows.Add(
            new TextRow(
                rows.Count + 2,
                [
                    programme,
                    discipline,
                    what.Length.ToString(CultureInfo.InvariantCulture),
                    what.After,
                    what.IsElective ? "elective" : "",
                ]
            )
        );
    }
}

namespace RosterOpt.Data.Import.Mss;

/// <summary>What must hold between the values of an instance so that our tables can say the same.</summary>
internal static class MssChecks
{
    /// <summary>Largest number of the data format.</summary>
    private const int MostPoints = 999_999;

    private static readonly string[] Penalties = ["hospital change", "waiting"];

    /// <summary>The first problem of each kind.</summary>
    public static IEnumerable<ImportProblem> Run(IReadOnlyDictionary<string, LocatedGrid> grids) =>
        Minimums(grids)
            .Take(1)
            .Concat(Groups(grids).Take(1))
            .Concat(Signs(grids["WeightPref"]))
            .Concat(Products(grids));

    private static IEnumerable<ImportProblem> Minimums(IReadOnlyDictionary<string, LocatedGrid> grids)
    {
        var (least, most) = (grids["MinPosHosp"], grids["MaxPosHosp"]);
        for (var i = 0; i < least.Lines.Count; i++)
        {
            if (least.Grid.Values[i] > most.Grid.Values[i])
            {
                yield return new ImportProblem(
                    least.Lines[i],
                    "MinPosHosp",
                    $"{MssReader.Place(i, least.Grid.Extents)} is larger than MaxPosHosp there (line {most.Lines[i]})."
                );
            }
        }
    }

    private static IEnumerable<ImportProblem> Groups(IReadOnlyDictionary<string, LocatedGrid> grids)
    {
        var counts = grids["StudDiscGroup"];
        var groups = grids["DiscGroup"].Grid.Values.ToHashSet();
        for (var i = 0; i < counts.Lines.Count; i++)
        {
            if (counts.Grid.Values[i] > 0 && !groups.Contains((i % counts.Grid.Extents[1]) + 1))
            {
                yield return new ImportProblem(
                    counts.Lines[i],
                    "StudDiscGroup",
                    $"{MssReader.Place(i, counts.Grid.Extents)} asks for disciplines of a group that has none in DiscGroup."
                );
            }
        }
    }

    /// <summary>Published files give the two penalties as negative weights; a file may give them all positive, but not mix.</summary>
    private static IEnumerable<ImportProblem> Signs(LocatedGrid weights)
    {
        int[] signs = [.. weights.Grid.Values.Select((value, i) => i % 4 < 2 ? 0 : Math.Sign(value))];
        for (var column = 0; column < 4; column++)
        {
            var own = Enumerable.Range(0, signs.Length / 4).Select(student => (4 * student) + column);
            if (column < 2 && own.FirstOrDefault(i => weights.Grid.Values[i] < 0, -1) is var wrong and >= 0)
            {
                yield return At(weights, wrong, "must not be negative: it weighs what a student prefers.");
            }
            if (column >= 2 && signs.Contains(-1) && own.FirstOrDefault(i => signs[i] > 0, -1) is var mixed and >= 0)
            {
                yield return At(
                    weights,
                    mixed,
                    $"is positive while others are negative. Weights of {Penalties[column - 2]} are all at most 0, or all at least 0."
                );
            }
        }
    }

    private static IEnumerable<ImportProblem> Products(IReadOnlyDictionary<string, LocatedGrid> grids)
    {
        foreach (var (name, column) in new[] { ("PrefStudDisc", 0), ("PrefStudHosp", 1) })
        {
            var (grid, lines) = grids[name];
            for (var i = 0; i < lines.Count; i++)
            {
                var weight = grids["WeightPref"].Grid.At(i / grid.Extents[1], column);
                if (Math.Abs((long)weight * grid.Values[i]) > MostPoints)
                {
                    yield return new ImportProblem(
                        lines[i],
                        name,
                        $"{MssReader.Place(i, grid.Extents)} times the student's weight is beyond {MostPoints}."
                    );
                    break;
                }
            }
        }
    }

    private static ImportProblem At(LocatedGrid weights, int index, string what) =>
        new(weights.Lines[index], "WeightPref", $"{MssReader.Place(index, weights.Grid.Extents)} {what}");
}

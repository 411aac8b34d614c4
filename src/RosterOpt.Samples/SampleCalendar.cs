namespace RosterOpt.Samples;

/// <summary>The ten blocks of the year: four or five weeks each, Christmas after the fourth, a week at Easter.</summary>
internal static class SampleCalendar
{
    /// <summary>Christmas: no rotation runs on from this block into the next.</summary>
    public const int BreakAfter = 3;

    private static readonly (DateOnly Start, int Weeks, string Label)[] Blocks =
    [
        (new(2026, 8, 31), 4, "September"),
        (new(2026, 9, 28), 4, "October"),
        (new(2026, 10, 26), 4, "November"),
        (new(2026, 11, 23), 4, "Advent"),
        (new(2027, 1, 4), 5, "January"),
        (new(2027, 2, 8), 4, "February"),
        (new(2027, 3, 8), 4, "March"),
        (new(2027, 4, 12), 4, "April"),
        (new(2027, 5, 10), 4, "May"),
        (new(2027, 6, 7), 5, "June"),
    ];

    public static int Count => Blocks.Length;

    public static string Id(int block) => Text.Number("B", block + 1, 2);

    /// <summary>The table of blocks.</summary>
    public static TableBuilder Table()
    {
        var table = new TableBuilder("blocks", "block", "start", "end", "label", "break_after");
        for (var block = 0; block < Count; block++)
        {
            var (start, weeks, label) = Blocks[block];
            table.Add(
                Id(block),
                Text.Date(start),
                Text.Date(start.AddDays((7 * weeks) - 1)),
                label,
                block == BreakAfter ? "yes" : string.Empty
            );
        }
        return table;
    }
}

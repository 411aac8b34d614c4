using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Keys (student, block) of rows that may name several blocks.</summary>
internal sealed class BlockKeys(ColumnView column)
{
    private readonly Dictionary<(int Student, int Block), int> lines = [];

    /// <summary>True where no block of the row was named for the student before; else one finding names both lines.</summary>
    public bool TryAdd(int student, int[] blocks, TextRow row)
    {
        foreach (var block in blocks)
        {
            if (!lines.TryAdd((student, block), row.Line))
            {
                KeyLines<int>.ReportRepeated(column, row, lines[(student, block)]);
                return false;
            }
        }
        return true;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// The different rotations (site, discipline, first block, blocks) of students who use the same rows, each with its rows, so that
/// prices are added up once per kind and not once per student.
/// </summary>
internal sealed class RotationKinds(MasterRows master)
{
    private readonly Dictionary<(int Group, int Site, int Discipline, int Start, int Blocks), int> index = [];
    private readonly List<int> firstRow = [0];
    private readonly List<int> rows = [];

    public int Count => firstRow.Count - 1;

    public MasterRows Master => master;

    /// <summary>The kind of a rotation of this student; made on first mention.</summary>
    public int Of(Student student, in RotationSpan span)
    {
        var group = master.IsKeptApart(student.Index) ? -1 - student.Index : student.Programme;
        var key = (group, span.Site, span.Discipline, span.Start, span.Blocks);
        if (!index.TryGetValue(key, out var kind))
        {
            index[key] = kind = Count;
            for (var block = span.Start; block < span.End; block++)
            {
                rows.AddRange(master.Of(student, span.Site, span.Discipline, block));
            }
            firstRow.Add(rows.Count);
        }
        return kind;
    }

    /// <summary>The rows that the kind uses, each once per block.</summary>
    public ReadOnlySpan<int> RowsOf(int kind) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows)[firstRow[kind]..firstRow[kind + 1]];

    /// <summary>Sum of the rows' prices for every kind.</summary>
    public void Price(ReadOnlySpan<long> rowPrices, Span<long> kindPrices)
    {
        for (var kind = 0; kind < Count; kind++)
        {
            var sum = 0L;
            foreach (var row in RowsOf(kind))
            {
                sum += rowPrices[row];
            }
            kindPrices[kind] = sum;
        }
    }
}

/// <summary>Where and when a rotation is.</summary>
internal readonly record struct RotationSpan(int Site, int Discipline, int Start, int Blocks)
{
    /// <summary>The block after the last one.</summary>
    public int End => Start + Blocks;
}

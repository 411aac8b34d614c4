using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data;

/// <summary>Tells whether two data sets are the same.</summary>
internal static class DataSetHash
{
    /// <summary>
    /// SHA-256 (lower-case hex) over the known tables in the order of the catalogue: name, then known headings in its order, then the
    /// cells of each row, every text as its length in bytes and UTF-8. Ignored columns do not count, nor does where a row stood in
    /// the file; the order of rows does, since results are listed in it.
    /// </summary>
    public static string Of(TableSet tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var schema in TableCatalogue.All)
        {
            foreach (var table in tables.Tables.Where(table => TableCatalogue.Find(table.Name) == schema))
            {
                Append(hash, schema, table);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, TableSchema schema, TextTable table)
    {
        var positions = new List<int>();
        foreach (var column in schema.Columns)
        {
            positions.AddRange(
                Enumerable.Range(0, table.Headings.Count).Where(i => schema.Find(table.Headings[i]) == column)
            );
        }
        Append(hash, schema.Name);
        Append(hash, positions.Count);
        foreach (var position in positions)
        {
            Append(hash, Names.FoldHeading(table.Headings[position]));
        }
        Append(hash, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            foreach (var position in positions)
            {
                Append(hash, row.Cells[position]);
            }
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Span<byte> buffer = stackalloc byte[256];
        if (Encoding.UTF8.TryGetBytes(text, buffer, out var length))
        {
            Append(hash, length);
            hash.AppendData(buffer[..length]);
        }
        else
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Append(hash, bytes.Length);
            hash.AppendData(bytes);
        }
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

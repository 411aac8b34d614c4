using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Cells;

/// <summary>Lists separated by <c>;</c>.</summary>
internal static class ListCell
{
    /// <summary>The parts, trimmed, without empty ones.</summary>
    public static string[] Split(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The names in order; one that breaks the rule for names is left out with a finding.</summary>
    public static List<string> ReadNames(ColumnView column, TextRow row)
    {
        var names = new List<string>();
        foreach (var part in Split(column.TextOrNull(row) ?? string.Empty))
        {
            if (NameCell.Problem(part) is { } predicate)
            {
                column.Report(
                    row,
                    part,
                    new CellFault("wrong-name", predicate, NameCell.Allowed + " Separate several by ;.")
                );
            }
            else
            {
                names.Add(part);
            }
        }
        return names;
    }

    /// <summary>A student's tags, folded.</summary>
    public static FrozenSet<string> ReadTags(ColumnView column, TextRow row) =>
        column.Text(row).Length == 0
            ? FrozenSet<string>.Empty
            : ReadNames(column, row).Select(Names.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tags to have and, with <c>!</c>, tags not to have.</summary>
    public static TagRequirement ReadRequirement(ColumnView column, TextRow row)
    {
        var needed = new List<string>();
        var forbidden = new List<string>();
        foreach (var part in Split(column.TextOrNull(row) ?? string.Empty))
        {
            var tag = part.StartsWith('!') ? part[1..].Trim() : part;
            if (NameCell.Problem(tag) is { } predicate)
            {
                column.Report(
                    row,
                    part,
                    new CellFault(
                        "wrong-name",
                        predicate,
                        NameCell.Allowed + " Write !tag for a tag that a student must not have."
                    )
                );
            }
            else
            {
                (part.StartsWith('!') ? forbidden : needed).Add(Names.Fold(tag));
            }
        }
        return needed.Count + forbidden.Count == 0
            ? TagRequirement.None
            : new TagRequirement(
                needed.ToFrozenSet(StringComparer.Ordinal),
                forbidden.ToFrozenSet(StringComparer.Ordinal)
            );
    }
}

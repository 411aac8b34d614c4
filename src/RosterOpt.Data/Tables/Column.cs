namespace RosterOpt.Data.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>One identifier.</summary>
    Name,

    /// <summary>Identifiers separated by <c>;</c>.</summary>
    Names,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An ISO date.</summary>
    Date,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>A list <c>B01;B03</c> or a range <c>B05..B10</c> of blocks.</summary>
    Blocks,
}

/// <summary>A column that a table may have.</summary>
/// <param name="Heading">As written; headings are compared folded.</param>
public sealed record Column(string Heading, ColumnKind Kind)
{
    /// <summary>True where the heading must be there and no cell may be blank, unless <see cref="MayBeBlank"/>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where cells may be blank although the heading must be there.</summary>
    public bool MayBeBlank { get; init; }

    /// <summary>True where findings may show neither value nor student.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>What a blank cell means, as text; empty where blank is a meaning of its own.</summary>
    public string Default { get; init; } = string.Empty;

    /// <summary>Smallest number allowed.</summary>
    public int Minimum { get; init; }
}

/// <summary>A table of the data set.</summary>
/// <param name="Name">As written; table names are compared folded.</param>
public sealed record TableSchema(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>True where at least one row is needed.</summary>
    public bool IsRequired { get; init; }

    /// <summary>False where further columns are nobody's business, as in a roster.</summary>
    public bool WarnsOfUnknownColumns { get; init; } = true;

    /// <summary>False where a formula is surely a slip, because a text that begins with <c>=</c> has a meaning of its own there.</summary>
    public bool AllowsFormulas { get; init; } = true;

    /// <summary>The column of that heading (folded), or null.</summary>
    public Column? Find(string heading)
    {
        var folded = Core.Cohort.Names.FoldHeading(heading);
        return Columns.FirstOrDefault(column => Core.Cohort.Names.FoldHeading(column.Heading) == folded);
    }
}

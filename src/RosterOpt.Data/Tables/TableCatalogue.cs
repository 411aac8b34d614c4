using static RosterOpt.Data.Tables.ColumnKind;

namespace RosterOpt.Data.Tables;

/// <summary>Every table and column of a data set. A new column is one line here and one in the reader of its table.</summary>
public static class TableCatalogue
{
    /// <summary>Largest number a cell may hold, and with a minus the smallest.</summary>
    public const int LargestNumber = 999_999;

    public static TableSchema Students { get; } =
        new(
            "students",
            [
                Needed("student"),
                Personal("name", Text),
                new("programme", Name) { Default = "main" },
                new("pod", Name),
                new("home", Text),
                Personal("tags", ColumnKind.Names),
                new("from", Name),
                new("until", Name),
                new("active", YesNo) { Default = "yes" },
                Personal("isolation_penalty", Number) with
                {
                    Default = "1",
                },
                Personal("move_penalty", Number) with
                {
                    Default = "1",
                },
                Personal("wait_penalty", Number) with
                {
                    Default = "1",
                },
            ]
        )
        {
            IsRequired = true,
        };

    public static TableSchema Blocks { get; } =
        new(
            "blocks",
            [
                Needed("block"),
                Needed("start", Date),
                Needed("end", Date),
                new("label", Text),
                new("break_after", YesNo) { Default = "no" },
            ]
        )
        {
            IsRequired = true,
        };

    public static TableSchema Sites { get; } =
        new(
            "sites",
            [
                Needed("site"),
                new("name", Text),
                new("area", Text),
                new("requires", ColumnKind.Names),
                new("peers", YesNo) { Default = "yes" },
                new("from", Name),
                new("until", Name),
                new("active", YesNo) { Default = "yes" },
            ]
        )
        {
            IsRequired = true,
        };

    public static TableSchema Capacity { get; } =
        new(
            "capacity",
            [
                Needed("site"),
                new("discipline", Name),
                new("block", ColumnKind.Blocks),
                new("programme", ColumnKind.Names),
                Needed("max", Number),
                new("min", Number) { Default = "0" },
                new("open_min", Number) { Default = "0" },
                new("requires", ColumnKind.Names),
            ]
        )
        {
            IsRequired = true,
        };

    public static TableSchema Curriculum { get; } =
        new(
            "curriculum",
            [
                new("programme", Name) { Default = "main" },
                Needed("discipline"),
                new("length", Number) { Default = "1", Minimum = 1 },
                new("times", Number) { Default = "1" },
                new("after", ColumnKind.Names),
                new("earliest", Name),
                new("latest", Name),
                new("starts", ColumnKind.Blocks),
                new("pool", Name),
            ]
        )
        {
            IsRequired = true,
        };

    public static TableSchema Pools { get; } =
        new("pools", [new("programme", Name), new("student", Name), Needed("pool"), Needed("count", Number)]);

    public static TableSchema Completed { get; } =
        Confidential("completed", [Needed("student"), Needed("discipline"), new("times", Number) { Minimum = 1 }]);

    public static TableSchema Leave { get; } =
        Confidential("leave", [Needed("student"), Needed("block", ColumnKind.Blocks)]);

    public static TableSchema Excluded { get; } =
        Confidential(
            "excluded",
            [
                new("student", Name),
                new("programme", ColumnKind.Names),
                new("site", Name),
                new("discipline", Name),
                new("block", ColumnKind.Blocks),
            ]
        );

    public static TableSchema Preferences { get; } =
        Confidential(
            "preferences",
            [
                new("student", Name),
                new("site", Name),
                new("discipline", Name),
                new("block", ColumnKind.Blocks),
                Needed("score", Number) with
                {
                    Minimum = -LargestNumber,
                },
            ]
        );

    public static TableSchema Peers { get; } =
        Confidential(
            "peers",
            [Needed("student_a"), Needed("student_b"), Needed("kind"), new("weight", Number) { Default = "1" }]
        );

    public static TableSchema Locked { get; } =
        Confidential(
            "locked",
            [Needed("student"), Needed("block", ColumnKind.Blocks), Needed("site"), Needed("discipline")]
        );

    public static TableSchema History { get; } =
        Confidential("history", [Needed("student"), Needed("group"), new("weeks", Number) { Default = "1" }]);

    public static TableSchema Settings { get; } =
        new("settings", [Needed("key"), Needed("value", Text) with { MayBeBlank = true }]);

    /// <summary>A roster: output, and input wherever one is read. Not a table of the data set.</summary>
    public static TableSchema Roster { get; } =
        new("roster", [Needed("student"), Needed("block"), Needed("site"), Needed("discipline")])
        {
            WarnsOfUnknownColumns = false,
        };

    /// <summary>The tables of a data set in the order in which they are read, reported and written.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        Students,
        Blocks,
        Sites,
        Capacity,
        Curriculum,
        Pools,
        Completed,
        Leave,
        Excluded,
        Preferences,
        Peers,
        Locked,
        History,
        Settings,
    ];

    /// <summary>Names of files that this tool writes or reads beside a data set; they are no unknown tables.</summary>
    public static IReadOnlyList<string> OwnFiles { get; } =
    ["roster", "summary", "report", "changes", "comparison", "scenarios", "findings"];

    /// <summary>The table of that name (folded), or null.</summary>
    public static TableSchema? Find(string name)
    {
        var folded = Core.Cohort.Names.FoldHeading(name);
        return All.FirstOrDefault(table => Core.Cohort.Names.FoldHeading(table.Name) == folded);
    }

    /// <summary>True where the name of a sheet or column says that it is to be ignored.</summary>
    public static bool IsComment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.TrimStart() is ['#' or '_', ..];
    }

    /// <summary>True for a heading whose column is ignored without a word.</summary>
    public static bool IsIgnoredHeading(string heading) =>
        IsComment(heading) || Core.Cohort.Names.FoldHeading(heading) == "notes";

    private static Column Needed(string heading, ColumnKind kind = Name) => new(heading, kind) { IsRequired = true };

    private static Column Personal(string heading, ColumnKind kind) => new(heading, kind) { IsConfidential = true };

    private static TableSchema Confidential(string name, IReadOnlyList<Column> columns) =>
        new(name, columns.Select(column => column with { IsConfidential = true }).ToArray());
}

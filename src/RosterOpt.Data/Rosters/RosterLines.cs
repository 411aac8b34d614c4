using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Rosters;

/// <summary>Understands the lines of a roster.</summary>
internal sealed class RosterLines
{
    private readonly FindingLog log;
    private readonly bool isBaseline;
    private readonly NameIndex students = new("student");
    private readonly NameIndex blocks = new("block");
    private readonly NameIndex sites = new("site");
    private readonly NameIndex disciplines = new("discipline");
    private readonly List<string> understood = [];
    private readonly List<Placement> placements = [];
    private int ignored;

    /// <param name="isBaseline">True where lines about students and blocks that are gone are ignored, and places that are gone are kept as such.</param>
    public RosterLines(PlacementProblem problem, FindingLog log, bool isBaseline)
    {
        this.log = log;
        this.isBaseline = isBaseline;
        Fill(students, problem.Students.Select(student => student.Id));
        Fill(blocks, problem.Blocks.Select(block => block.Id));
        Fill(sites, problem.Sites.Select(site => site.Id));
        Fill(disciplines, problem.Disciplines.Select(discipline => discipline.Id));
    }

    /// <summary>The lines that could be understood, in file order.</summary>
    public IReadOnlyList<Placement> Placements => placements;

    /// <summary>Reads a table; null where the file could not be read, which a finding says.</summary>
    public void Read(TextTable? table)
    {
        if (table is null)
        {
            return;
        }
        var view = new TableView(table, TableCatalogue.Roster, log);
        var columns = TableCatalogue.Roster.Columns.Select(column => view[column.Heading]).ToArray();
        if (!Array.TrueForAll(columns, column => column.IsThere) || IsOfAnotherDataSet(view))
        {
            return;
        }
        foreach (var row in view.Rows)
        {
            Read(view, row);
        }
        ReportIgnored(table);
    }

    /// <summary>SHA-256 (lower-case hex) over the lines that count, whatever their order.</summary>
    public string Hash()
    {
        understood.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(understood))));
    }

    private static void Fill(NameIndex index, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            index.Add(name);
        }
    }

    private void Read(TableView view, TextRow row)
    {
        if (isBaseline && (IsGone(view["student"], row, students) || IsGone(view["block"], row, blocks)))
        {
            ignored++;
            return;
        }
        var student = ReferenceCell.Read(view["student"], row, students);
        var block = ReferenceCell.Read(view["block"], row, blocks);
        var isGone = isBaseline && (IsGone(view["site"], row, sites) || IsGone(view["discipline"], row, disciplines));
        var site = isGone ? Baseline.Gone.Site : ReferenceCell.Read(view["site"], row, sites);
        var discipline = isGone ? Baseline.Gone.Discipline : ReferenceCell.Read(view["discipline"], row, disciplines);
        if (student >= 0 && block >= 0 && (isGone || (site >= 0 && discipline >= 0)))
        {
            placements.Add(new Placement(student, block, site, discipline));
            var texts = TableCatalogue.Roster.Columns.Select(column => Names.Fold(view[column.Heading].Text(row)));
            understood.Add(string.Join('\0', texts) + "\n");
        }
    }

    private static bool IsGone(ColumnView column, TextRow row, NameIndex index) =>
        column.Text(row) is { Length: > 0 } text && index.Find(text) < 0;

    private bool IsOfAnotherDataSet(TableView view)
    {
        if (view.Rows.Count == 0)
        {
            return false;
        }
        foreach (var (heading, index) in new[] { ("student", students), ("block", blocks) })
        {
            var named = view
                .Rows.Select(row => Names.Fold(view[heading].Text(row)))
                .Where(name => name.Length > 0)
                .ToHashSet(StringComparer.Ordinal);
            if (named.Count > 0 && named.All(name => index.Find(name) < 0))
            {
                ReportAnother(view, heading, named.Count, index.Count);
                return true;
            }
        }
        return false;
    }

    private void ReportAnother(TableView view, string heading, int named, int known) =>
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = "another-data-set",
                Table = view.Table.Name,
                Column = heading,
                Message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"None of the {named:N0} {heading}s of this roster is among the {known:N0} {heading}s of the data set."
                ),
                Remedy = "Is this the roster of another data set?",
            }
        );

    private void ReportIgnored(TextTable table)
    {
        if (ignored > 0)
        {
            log.Add(
                new Finding
                {
                    Grade = Grade.Warning,
                    Code = "baseline-lines-ignored",
                    Table = table.Name,
                    Message = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ignored:N0} of {table.Rows.Count:N0} lines of the baseline are about students or blocks that the data set no longer has; they are ignored."
                    ),
                }
            );
        }
    }
}

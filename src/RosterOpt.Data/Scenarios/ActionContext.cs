using RosterOpt.Core.Cohort;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>What an action acts on, and how it says what is wrong.</summary>
internal sealed class ActionContext
{
    public required EditableTables Tables { get; init; }

    public required ScenarioRow Row { get; init; }

    /// <summary>Name of the scenario file, for findings.</summary>
    public required string File { get; init; }

    /// <summary>Where files are looked for that a row names.</summary>
    public required string Folder { get; init; }

    /// <summary>Of what is drawn.</summary>
    public required int Seed { get; init; }

    /// <summary>What was done beyond what was asked, fit for any log.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What is wrong with the row, to be thrown.</summary>
    public ScenarioFault Fault(RowFault fault) => new(fault.At(File, Row.Line));

    /// <summary>The table that the row names.</summary>
    /// <exception cref="ScenarioFault">It names none, or one that does not exist.</exception>
    public EditableTable Table()
    {
        var known = TableCatalogue.All.Select(table => table.Name);
        if (Row.Table.Length == 0)
        {
            throw Fault(
                new RowFault(
                    "table",
                    "blank-cell",
                    $"{Row.Action} needs a table.",
                    $"Name one of {string.Join(", ", known)}."
                )
            );
        }
        return TableCatalogue.Find(Row.Table) is { } schema
            ? Tables[schema]
            : throw Fault(
                new RowFault(
                    "table",
                    "unknown-table",
                    $"there is no table {Quoted.Show(Row.Table)}.",
                    NearestName.Hint(Row.Table, known)
                )
            );
    }

    /// <summary>A heading of the table as the catalogue or, for a column of the user's own, as the table spells it.</summary>
    /// <param name="cell">Column of the scenario file in which it is named.</param>
    /// <exception cref="ScenarioFault">The table has no such column.</exception>
    public string Heading(string cell, string heading, EditableTable table)
    {
        if (table.Schema.Find(heading) is { } column)
        {
            return column.Heading;
        }
        if (heading.Length > 0 && table.Find(heading) >= 0)
        {
            return heading;
        }
        var known = table.Schema.Columns.Select(known => known.Heading).Concat(table.Headings);
        throw Fault(
            new RowFault(
                cell,
                "unknown-column",
                $"there is no column {Quoted.Show(heading)} in the table {table.Schema.Name}.",
                NearestName.Hint(heading, known)
            )
        );
    }

    /// <summary>The parts of <c>col=value;col=value</c> with headings that exist, each once.</summary>
    /// <param name="cell">Column of the scenario file that holds <paramref name="text"/>.</param>
    /// <exception cref="ScenarioFault">The text is something else.</exception>
    public List<(string Heading, string Value)> Pairs(string cell, string text, EditableTable table)
    {
        var pairs = new List<(string Heading, string Value)>();
        foreach (var part in QuotedText.Split(text, ';').Where(part => part.Length > 0))
        {
            var sides = QuotedText.Split(part, '=');
            if (sides.Count < 2 || sides[0].Length == 0)
            {
                throw Fault(
                    new RowFault(
                        cell,
                        "wrong-form",
                        "a part is not of the form col=value.",
                        "Write col=value;col=value. " + QuotedText.Rule
                    )
                );
            }
            var heading = Heading(cell, sides[0], table);
            if (pairs.Exists(pair => pair.Heading == heading))
            {
                throw Fault(
                    new RowFault(
                        cell,
                        "repeated-column",
                        $"{heading} stands there twice.",
                        "Use a row of the file for each."
                    )
                );
            }
            pairs.Add((heading, Literal(cell, string.Join('=', sides.Skip(1)))));
        }
        return pairs;
    }

    /// <summary>A cell that the row holds in the small language of <see cref="QuotedText"/>.</summary>
    /// <exception cref="ScenarioFault">Its quotes are wrong.</exception>
    public string Literal(string cell, string part) =>
        QuotedText.Cell(part, out var fault)
        ?? throw Fault(new RowFault(cell, "wrong-quotes", $"a cell {fault}.", QuotedText.Rule));

    /// <summary>Refuses cells that the action has no use for, lest somebody believes that they count.</summary>
    /// <exception cref="ScenarioFault">One of them is not blank.</exception>
    public void Refuse(params (string Cell, string Text)[] cells)
    {
        foreach (var (cell, text) in cells)
        {
            if (text.Length > 0)
            {
                var action = Names.Fold(Row.Action).ToLowerInvariant();
                throw Fault(new RowFault(cell, "needless-cell", $"{action} has no use for {cell}.", "Clear the cell."));
            }
        }
    }
}

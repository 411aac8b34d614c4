using System.Globalization;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Makes the data sets of scenarios. Safe to call from several threads.</summary>
public sealed class ScenarioBuilder
{
    private readonly ScenarioFile file;
    private readonly TableSet original;
    private readonly int seed;

    /// <param name="file">Whose scenarios are built.</param>
    /// <param name="original">Tables that can be understood.</param>
    /// <param name="overrides">Settings that replace those of the data set before any scenario acts.</param>
    /// <param name="seed">Of what is drawn.</param>
    public ScenarioBuilder(
        ScenarioFile file,
        TableSet original,
        IReadOnlyList<KeyValuePair<string, string>> overrides,
        int seed
    )
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(overrides);
        this.file = file;
        this.seed = seed;
        this.original = Overridden(original, overrides);
    }

    /// <summary>The data set as it is, but for the settings of the command line, which become part of it.</summary>
    /// <param name="original">Tables that can be understood.</param>
    /// <param name="overrides">Settings that replace those of the data set.</param>
    public static ScenarioData BuildBase(TableSet original, IReadOnlyList<KeyValuePair<string, string>> overrides)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(overrides);
        var tables = Overridden(original, overrides);
        return new ScenarioData
        {
            Scenario = Scenario.Base,
            Tables = tables,
            Data = DataSetReader.Understand(tables, []),
        };
    }

    private static TableSet Overridden(TableSet original, IReadOnlyList<KeyValuePair<string, string>> overrides)
    {
        var tables = new EditableTables(original);
        foreach (var (key, value) in overrides)
        {
            SettingRows.Put(tables[TableCatalogue.Settings], key, value);
        }
        return tables.ToTableSet();
    }

    /// <summary>Acts on the tables, then reads and cross-checks them. Whatever is wrong is a finding, never an exception.</summary>
    public ScenarioData Build(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var notes = new List<string>();
        try
        {
            var tables = scenario.Fault is null
                ? Act(scenario, scenario.Rows.Count, notes)
                : throw new ScenarioFault(scenario.Fault);
            var data = DataSetReader.Understand(tables, []);
            return new ScenarioData
            {
                Scenario = scenario,
                Tables = tables,
                Data = data,
                Notes = notes,
                Fault = data.Findings.HasErrors ? Blame(scenario, data.Findings) : null,
            };
        }
        catch (ScenarioFault fault)
        {
            return new ScenarioData
            {
                Scenario = scenario,
                Notes = notes,
                Fault = fault.Finding,
            };
        }
    }

    private TableSet Act(Scenario scenario, int count, List<string> notes)
    {
        var tables = new EditableTables(original);
        foreach (var row in scenario.Rows.Take(count))
        {
            var context = new ActionContext
            {
                Tables = tables,
                Row = row,
                File = file.Name,
                Folder = file.Folder,
                Seed = seed,
            };
            var known = ActionCatalogue.All.Select(action => action.Name);
            if (ActionCatalogue.Find(row.Action) is not { } action)
            {
                var message =
                    row.Action.Length > 0 ? $"there is no action {Quoted.Show(row.Action)}." : "the row has no action.";
                var remedy = $"The actions are {string.Join(", ", known)}. {NearestName.Hint(row.Action, known)}";
                throw context.Fault(new RowFault("action", "unknown-action", message, remedy));
            }
            action.Act(context);
            notes.AddRange(context.Notes);
        }
        return tables.ToTableSet();
    }

    /// <summary>The first error of the changed data set, put down to the row after which it could no longer be understood.</summary>
    private Finding Blame(Scenario scenario, FindingList findings)
    {
        var guilty = scenario.Rows.Count - 1;
        while (guilty > 0 && !CanBeUnderstood(Act(scenario, guilty, [])))
        {
            guilty--;
        }
        var errors = findings.All.Where(finding => finding.Grade == Grade.Error).ToList();
        var first = errors[0];
        var more =
            errors.Count > 1
                ? $" (and {(errors.Count - 1).ToString("N0", CultureInfo.InvariantCulture)} more)"
                : string.Empty;
        var line = first.Line > 0 ? $" line {first.Line.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
        var place =
            first.Table.Length > 0
                ? $"{first.Table}{line}{(first.Column.Length > 0 ? $", {first.Column}" : string.Empty)}: "
                : string.Empty;
        var row = guilty >= 0 ? scenario.Rows[guilty].Line : 0;
        return new RowFault(
            string.Empty,
            "data-invalid",
            $"after this row the data set cannot be understood: {place}{first.Message}{more}",
            first.Remedy
        )
        {
            Confidential = first.Confidential,
        }.At(file.Name, row);
    }

    private static bool CanBeUnderstood(TableSet tables) =>
        new ProblemReader(new FindingLog(), new HashSet<TableSchema>()).Read(tables, []) is not null;
}

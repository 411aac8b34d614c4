using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the settings, and those of the command line that override them.</summary>
internal static class SettingsTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<string>(table["key"]);
        foreach (var row in table.Rows)
        {
            if (table["key"].TextOrNull(row) is not { } key)
            {
                continue;
            }
            if (SettingsCatalogue.Find(key) is not { } setting)
            {
                table["key"].Report(row, key, new CellFault("unknown-setting", "is no setting", Hint(key)));
                continue;
            }
            var value = table["value"].Text(row);
            if (!keys.TryAdd(setting.Name, row) || value.Length == 0)
            {
                continue;
            }
            if (setting.Set(draft.Settings, value) is { } settings)
            {
                draft.Settings = settings;
            }
            else
            {
                table["value"]
                    .Report(
                        row,
                        value,
                        new CellFault("wrong-setting", $"is no value of {setting.Name}", Allowed(setting, value))
                    );
            }
        }
    }

    /// <summary>Overrides settings; of several for one key the last counts, and a blank value means the default.</summary>
    public static void Override(IReadOnlyList<KeyValuePair<string, string>> overrides, ProblemDraft draft)
    {
        foreach (var (key, given) in overrides)
        {
            var value = given.Trim();
            if (SettingsCatalogue.Find(key) is not { } setting)
            {
                ReportOverride(
                    draft.Log,
                    "unknown-setting",
                    key,
                    value,
                    $"{Quoted.Show(key)} is no setting.",
                    Hint(key)
                );
            }
            else if (Apply(draft.Settings, setting, value) is { } settings)
            {
                draft.Settings = settings;
            }
            else
            {
                ReportOverride(
                    draft.Log,
                    "wrong-setting",
                    key,
                    value,
                    $"{Quoted.Show(value)} is no value of {setting.Name}.",
                    Allowed(setting, value)
                );
            }
        }
    }

    /// <summary>Checks what concerns several settings at once.</summary>
    public static void Check(ProblemDraft draft)
    {
        var (min, max) = (draft.Settings.PodMin, draft.Settings.PodMax);
        if (min > max)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"pod_min ({min}) is more than pod_max ({max}).");
            Add(draft.Log, "wrong-setting", message, "Pods have from pod_min to pod_max members.");
        }
    }

    private static Settings? Apply(Settings settings, SettingDefinition setting, string value)
    {
        if (value.Length > 0)
        {
            return setting.Set(settings, value);
        }
        return setting.Default.Length > 0
            ? setting.Set(settings, setting.Default)
            : settings with
            {
                MaxDisciplinesPerSite = null,
            };
    }

    private static string Hint(string key) =>
        NearestName.Hint(key, SettingsCatalogue.All.Select(setting => setting.Name));

    private static string Allowed(SettingDefinition setting, string value)
    {
        var hint = setting.Choices.Count > 0 ? " " + NearestName.Hint(value, setting.Choices) : string.Empty;
        return $"{setting.Name} is {setting.Allowed}; the default is {(setting.Default.Length > 0 ? setting.Default : "blank")}.{hint}";
    }

    private static void ReportOverride(
        FindingLog log,
        string code,
        string key,
        string value,
        string message,
        string remedy
    ) => Add(log, code, $"--set {key}={value}: {message}", remedy);

    private static void Add(FindingLog log, string code, string message, string remedy) =>
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Message = message,
                Remedy = remedy,
            }
        );
}

using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Scenarios;

/// <summary>Puts a CSV file in the place of a whole table. Its path is relative to the scenario file.</summary>
internal sealed class ReplaceAction : IScenarioAction
{
    public string Name => "replace";

    public void Act(ActionContext context)
    {
        var table = context.Table();
        context.Refuse(("where", context.Row.Where), ("column", context.Row.Column));
        var file = context.Literal("value", context.Row.Value);
        if (file.Length == 0)
        {
            throw context.Fault(
                new RowFault(
                    "value",
                    "blank-cell",
                    "replace needs a CSV file.",
                    "Write its path, relative to the scenario file."
                )
            );
        }
        var path = Path.Combine(context.Folder, file);
        if (!File.Exists(path))
        {
            throw context.Fault(Missing(path, file));
        }
        var log = new FindingLog();
        var read = new CsvTableReader(Path.GetFileName(path), table.Schema, log).Read(path);
        if (read is null || log.HasErrors)
        {
            var first = log.ToList().All[0];
            var line = first.Line > 0 ? $", line {first.Line}" : string.Empty;
            throw context.Fault(
                new RowFault(
                    "value",
                    first.Code,
                    $"{Quoted.Show(file)}{line} cannot be read: {first.Message}",
                    first.Remedy
                )
            );
        }
        table.Replace(read);
    }

    private static RowFault Missing(string path, string file)
    {
        var folder = Path.GetDirectoryName(path);
        var there = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var hint = NearestName.Hint(Path.GetFileName(file), there.Select(name => Path.GetFileName(name)));
        var remedy = $"The path is relative to the scenario file. {hint}".Trim();
        return new RowFault("value", "path-missing", $"there is no file {Quoted.Show(file)}.", remedy);
    }
}

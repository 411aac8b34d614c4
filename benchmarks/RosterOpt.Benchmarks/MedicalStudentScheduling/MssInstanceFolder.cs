using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>An instance in a folder.</summary>
/// <param name="Name">Of its file or folder, without ending.</param>
/// <param name="Read">Reads it; throws <see cref="UsageException"/> where it cannot be understood.</param>
internal sealed record MssEntry(string Name, Func<PlacementProblem> Read);

/// <summary>Finds instances: MiniZinc data (.dzn), and data sets in folders of their own.</summary>
internal static class MssInstanceFolder
{
    /// <summary>Smaller ones first, so that a run that is ended early has said most.</summary>
    public static IReadOnlyList<MssEntry> Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}.");
        }
        var files = Directory
            .EnumerateFiles(folder, "*.dzn")
            .Select(file => (Size: new FileInfo(file).Length, Entry: new MssEntry(Name(file), () => FromFile(file))));
        var sets = Directory
            .EnumerateDirectories(folder)
            .Where(set => File.Exists(Path.Combine(set, "students.csv")))
            .Select(set =>
                (
                    Size: Directory.EnumerateFiles(set, "*.csv").Sum(file => new FileInfo(file).Length),
                    Entry: new MssEntry(Path.GetFileName(set), () => FromTables(set))
                )
            );
        MssEntry[] found =
        [
            .. files
                .Concat(sets)
                .OrderBy(x => x.Size)
                .ThenBy(x => x.Entry.Name, StringComparer.Ordinal)
                .Select(x => x.Entry),
        ];
        return found.Length > 0
            ? found
            : throw new UsageException($"{folder} holds neither .dzn files nor folders with data sets.");
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static PlacementProblem FromFile(string file)
    {
        var reading = MssImport.Read(file);
        if (reading.Instance is not { } instance)
        {
            var first = reading.Problems[0];
            throw new UsageException($"{file}:{first.Line}: {first.Name}: {first.Message}");
        }
        return Understood(DataSetReader.Understand(MssTables.From(instance), []), file);
    }

    private static PlacementProblem FromTables(string folder) => Understood(DataSetReader.Read(folder, []), folder);

    private static PlacementProblem Understood(DataSet data, string path) =>
        data.Problem ?? throw new UsageException($"{path} cannot be understood; see: rosteropt validate {path}");
}

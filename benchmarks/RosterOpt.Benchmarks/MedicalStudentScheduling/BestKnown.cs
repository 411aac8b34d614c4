using System.Globalization;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>Best known scores from a small CSV: <c>instance,best</c>, a line per instance.</summary>
internal static class BestKnown
{
    public static IReadOnlyDictionary<string, long> Read(string? file)
    {
        var best = new Dictionary<string, long>(StringComparer.Ordinal);
        if (file is null)
        {
            return best;
        }
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no file {file}.");
        }
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            var isNumber = long.TryParse(
                cells[^1],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var score
            );
            if (isNumber && cells.Length == 2)
            {
                best[cells[0]] = score;
            }
            else if (index > 0 && line.Trim().Length > 0)
            {
                throw new UsageException($"{file}:{index + 1}: a line must be a name, a comma and a whole number.");
            }
        }
        return best;
    }
}

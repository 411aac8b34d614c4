using System.Text;
using RosterOpt.Data.Csv;

namespace RosterOpt.Data.Import.Mss;

/// <summary>What a MiniZinc data file of the medical student scheduling problem holds.</summary>
/// <param name="Instance">Null where there are problems.</param>
/// <param name="Problems">Why it cannot be understood, ordered by line; empty in a sound file.</param>
/// <param name="Ignored">Names that the file gives and nobody needs.</param>
public sealed record MssReading(
    MssInstance? Instance,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<string> Ignored
);

/// <summary>Reads MiniZinc data files (.dzn) of the medical student scheduling problem.</summary>
public static class MssImport
{
    /// <summary>Reads a file. Whatever is wrong with its content is a problem in the answer, never an exception.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise, for want of rights.</exception>
    public static MssReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (new FileInfo(path).Length > ReadingLimits.FileBytes)
        {
            return Refused(
                new ImportProblem(0, string.Empty, $"The file is larger than {ReadingLimits.FileBytes >> 20} MiB.")
            );
        }
        var text = CsvEncoding.Decode(File.ReadAllBytes(path), out var wrong);
        return text is { } bytes
            ? Parse(Encoding.UTF8.GetString(bytes.Span))
            : Refused(new ImportProblem(wrong!.Line, string.Empty, wrong.What));
    }

    /// <summary>Reads the content of a file.</summary>
    public static MssReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<ImportProblem>();
        try
        {
            var items = DznParser.Parse(text);
            var instance = new MssReader(items, problems).Read();
            return new MssReading(
                instance,
                [.. problems.OrderBy(problem => problem.Line)],
                [.. items.Keys.Except(MssSchema.Names, StringComparer.Ordinal)]
            );
        }
        catch (DznException wrong)
        {
            return Refused(wrong.Problem);
        }
    }

    private static MssReading Refused(ImportProblem problem) => new(null, [problem], []);
}

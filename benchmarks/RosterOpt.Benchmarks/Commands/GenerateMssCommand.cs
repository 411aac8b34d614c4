using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>generate-mss --out DIR [--disciplines 12] [--students N] [--length L] [--count 10] [--tuning]</c>: writes generated instances of the
/// medical student scheduling family as MiniZinc data. Judging seeds, unless <c>--tuning</c>.
/// </summary>
internal static class GenerateMssCommand
{
    public static int Run(IReadOnlyList<string> words)
    {
        var given = new CommandWords(
            words,
            ["--tuning"],
            ["--out", "--disciplines", "--students", "--length", "--count"]
        );
        var folder = given.Required("--out");
        var disciplines = given.Number("--disciplines", 12);
        var count = given.Number("--count", 10);
        foreach (var seed in given.Has("--tuning") ? Seeds.Tuning(count) : Seeds.Judging(count))
        {
            var shape = MedicalStudentFamily.Draw(Optional("--students"), disciplines, Optional("--length"), seed);
            var file = Path.Combine(folder, MedicalStudentFamily.NameOf(shape) + ".dzn");
            AtomicFile.WriteText(file, MssFileWriter.Write(MedicalStudentGenerator.Draw(shape).Instance));
            Console.WriteLine($"{file}: {shape}");
        }
        return 0;

        int? Optional(string name) => given.Text(name) is null ? null : given.Number(name, 0);
    }
}

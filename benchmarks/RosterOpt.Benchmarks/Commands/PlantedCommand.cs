using System.Diagnostics;
using System.Globalization;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Core.Auditing;
using RosterOpt.Data;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>Data sets whose optimum is known: writes them, and measures how long it takes to find and prove it.</summary>
internal static class PlantedCommand
{
    /// <summary>
    /// <c>generate planted --students 900 --slack 0 --seed 1 --variant mixed --out DIR</c>: the data set, and <c>planted.csv</c> beside
    /// it, the roster that was planted. Prints its score, which no legal roster exceeds.
    /// </summary>
    public static int Generate(Arguments arguments)
    {
        var cohort = PlantedInstance.Build(ShapeOf(arguments, arguments.Text("variant", "mixed")));
        var folder = arguments.Text("out", "planted");
        DataSetWriter.WriteFolder(ProblemTables.From(cohort.Problem), folder);
        var file = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(folder)) ?? ".",
            Path.GetFileName(folder) + "-planted.csv"
        );
        RosterFile.Write(file, cohort.Problem, cohort.Roster);
        var score = Audit.Run(cohort.Problem, cohort.Roster).Score;
        Console.WriteLine($"{folder}: {cohort.Problem.Students.Count} students, planted score {score}; {file}");
        return 0;
    }

    /// <summary><c>planted --variants mixed,constant --slack 0-3 --seeds 1-10 --time 10 --workers 2</c>: a line per run.</summary>
    public static int Measure(Arguments arguments)
    {
        var failed = 0;
        Console.WriteLine("variant,students,slack,seed,status,seconds,score,bound,planted");
        foreach (var variant in arguments.Text("variants", string.Join(',', PlantedShape.Variants.Keys)).Split(','))
        {
            foreach (var slack in arguments.Numbers("slack", "0-3"))
            {
                foreach (var seed in arguments.Numbers("seeds", "1-10"))
                {
                    failed += Run(arguments, variant, slack, seed) ? 0 : 1;
                }
            }
        }
        Console.WriteLine($"{failed} not optimal");
        return failed == 0 ? 0 : 1;
    }

    private static bool Run(Arguments arguments, string variant, int slack, int seed)
    {
        var shape = PlantedShape.Variants[variant](new PlantedShape(arguments.Number("students", 900), seed, slack));
        var cohort = PlantedInstance.Build(shape);
        var planted = Audit.Run(cohort.Problem, cohort.Roster);
        if (!planted.IsLegal)
        {
            throw new InvalidOperationException(
                $"The planted roster breaks {string.Join(", ", planted.Violations.Keys)}."
            );
        }
        var clock = Stopwatch.StartNew();
        var options = new AllocatorOptions
        {
            Time = TimeSpan.FromSeconds(arguments.Number("time", 10)),
            Workers = arguments.Number("workers", 2),
            Work = arguments.Number("work", 0) is > 0 and var work ? work : null,
            Gap = 0,
        };
        var result = new Allocator(TimeProvider.System).Run(cohort.Problem, options, null, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{variant},{cohort.Problem.Students.Count},{slack},{seed},{result.Status},{seconds:0.00},{result.Audit?.Score},{result.Bound},{planted.Score}"
            )
        );
        return result.Status == AllocationStatus.Optimal;
    }

    private static PlantedShape ShapeOf(Arguments arguments, string variant) =>
        PlantedShape.Variants[variant](
            new PlantedShape(
                arguments.Number("students", 900),
                arguments.Number("seed", 1),
                arguments.Number("slack", 0)
            )
        );
}

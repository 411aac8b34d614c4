using System.Diagnostics;
using System.Globalization;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Data;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks;

/// <summary>
/// <c>small FIRST LAST [SECONDS] [WORKERS]</c>: how many small instances are solved to the proven optimum. Seeds 1–40 are for
/// tuning, 101–140 for judging.
/// </summary>
internal static class SmallTable
{
    public static int Run(string[] args)
    {
        var (first, last) = (Number(args[1]), Number(args[2]));
        var (seconds, workers) = (args.Length > 3 ? Number(args[3]) : 30, args.Length > 4 ? Number(args[4]) : 2);
        var options = new AllocatorOptions { Time = TimeSpan.FromSeconds(seconds), Workers = workers };
        var times = new List<double>();
        var closed = 0;
        for (var seed = first; seed <= last; seed++)
        {
            var problem = DataSetReader.Understand(SmallInstance.Build(seed), []).Problem!;
            var began = Stopwatch.GetTimestamp();
            var result = new Allocator(TimeProvider.System).Run(
                problem,
                options,
                progress: null,
                CancellationToken.None
            );
            var time = Stopwatch.GetElapsedTime(began).TotalSeconds;
            times.Add(time);
            closed += result.Status is AllocationStatus.Optimal or AllocationStatus.Infeasible ? 1 : 0;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{seed, 4} {problem.Students.Count, 2} × {problem.Blocks.Count} {result.Status, -10} {result.Audit?.Score, 6} {result.Bound, 6} {time, 5:0.0} s"
                )
            );
        }
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"closed {closed} of {times.Count}, median {times[times.Count / 2]:0.0} s, longest {times[^1]:0.0} s"
            )
        );
        return 0;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

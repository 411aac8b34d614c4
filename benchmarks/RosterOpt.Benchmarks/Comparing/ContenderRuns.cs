namespace RosterOpt.Benchmarks.Comparing;

/// <summary>All runs of one contender on one data set.</summary>
/// <param name="ByLimit">Limit in seconds → the run; limits that another run answers are missing.</param>
internal sealed record ContenderRuns(IContender Contender, IReadOnlyDictionary<int, ContenderResult> ByLimit)
{
    /// <summary>The run of the longest limit.</summary>
    public ContenderResult Longest => ByLimit[ByLimit.Keys.Max()];

    /// <summary>Best legal score that was there at a time, or null: by the run of that limit where there is one.</summary>
    public long? At(int seconds) => (ByLimit.GetValueOrDefault(seconds) ?? Longest).At(seconds);

    /// <summary>Runs a contender in processes of its own.</summary>
    /// <param name="contender">Who.</param>
    /// <param name="data">Folder of the data set.</param>
    /// <param name="limits">Seconds, ascending.</param>
    /// <param name="how">Threads, seed, most bytes.</param>
    public static ContenderRuns Of(IContender contender, string data, IReadOnlyList<int> limits, RunShape how)
    {
        var runs = new Dictionary<int, ContenderResult>();
        foreach (var limit in limits.Reverse())
        {
            // Where the longest run has found nothing, or has ended by itself before this limit, it speaks for the shorter ones too.
            if (runs.Count > 0 && (!contender.NeedsRunPerLimit || runs.Values.All(run => run.Curve.Count == 0)))
            {
                break;
            }
            runs[limit] = RunOnce(contender, data, limit, how);
        }
        return new ContenderRuns(contender, runs);
    }

    private static ContenderResult RunOnce(IContender contender, string data, int limit, RunShape how)
    {
        var file = Path.Combine(Path.GetTempPath(), $"rosteropt-contender-{Environment.ProcessId}.json");
        File.Delete(file);
        string[] words =
        [
            "contender",
            contender.Name,
            "--data",
            data,
            "--seconds",
            $"{limit}",
            "--out",
            file,
            "--workers",
            $"{how.Workers}",
            "--seed",
            $"{how.Seed}",
        ];
        // Reading before and auditing after are not on the contender's clock; some solvers look at theirs rarely.
        var child = ChildProcess.Run(ChildProcess.Own(words), (1.2 * limit) + 40, how.Memory);
        var result = child.ExitCode == 0 ? ContenderResult.Read(file) : null;
        File.Delete(file);
        result ??= new ContenderResult
        {
            Limit = limit,
            Ended = child.Seconds,
            Note = child.Killed.Length > 0 ? child.Killed : $"ended with exit code {child.ExitCode}",
        };
        return result with { PeakMemory = child.PeakMemory };
    }
}

/// <summary>What all contenders of a comparison share.</summary>
/// <param name="Memory">Bytes beyond which a contender is ended.</param>
internal sealed record RunShape(int Workers, int Seed, long Memory);

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RosterOpt.Cli.Supervision;
using RosterOpt.Engine;

namespace RosterOpt.Cli.WhatIf;

/// <summary>What every scenario may spend.</summary>
/// <param name="Options">For one scenario and the first seed; without a roster to begin from.</param>
/// <param name="Seeds">How many seeds; at least 1.</param>
/// <param name="Jobs">Scenarios side by side; at least 1.</param>
internal sealed record ScenarioBudget(AllocatorOptions Options, int Seeds, int Jobs)
{
    /// <summary>The first seed and those after it.</summary>
    public IEnumerable<int> SeedNumbers =>
        Enumerable.Range(0, Seeds).Select(more => unchecked(Options.Seed + more) & int.MaxValue);

    /// <summary>Threads while only <c>base</c> can run: all that would be idle otherwise; with a work limit none more, lest answers depend on them.</summary>
    public int BaseWorkers =>
        Options.Work is null ? Math.Max(Options.Workers, Jobs * Options.Workers / Seeds) : Options.Workers;

    /// <summary>Ceiling of memory in bytes for one scenario: what may be taken in all is shared by those that run side by side.</summary>
    public long Memory => Options.MostMemory ?? MemoryShare.Default / Jobs;

    /// <summary>The ceiling of memory as an option of <c>allocate</c>, with a space before it; empty unless it was given.</summary>
    public string MemoryArgument =>
        Options.MostMemory is { } bytes ? $" --memory {Number(bytes / 1e6)}MB" : string.Empty;

    /// <summary>The budget as options of <c>allocate</c>.</summary>
    public string Arguments(int seed)
    {
        var budget = Options.Work is { } work
            ? $"--deterministic --work {Number(work)}"
            : $"--time {Number(Options.Time.TotalSeconds)}s";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{budget} --seed {seed} --workers {Options.Workers} --gap {Number(Options.Gap)}"
        );
    }

    /// <summary>Tells whether two runs had the same to work on and with.</summary>
    /// <param name="dataset">SHA-256 of the data set; its settings are in it.</param>
    /// <param name="more">What else they worked on, such as other weights; empty for nothing.</param>
    public string Key(string dataset, int seed, string more = "") =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{dataset}\n{Arguments(seed)}{MemoryArgument}{more}"))
        );

    private static string Number(double number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}

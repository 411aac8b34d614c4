using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RosterOpt.Benchmarks;
using RosterOpt.Benchmarks.Commands;

// Data sets with a known optimum: see PlantedCommand.
if (args is ["generate", "planted", ..])
{
    return PlantedCommand.Generate(new Arguments(args[2..]));
}

if (args is ["planted", ..])
{
    return PlantedCommand.Measure(new Arguments(args[1..]));
}

if (args is ["small", ..])
{
    return SmallTable.Run(args);
}

if (CommandCatalogue.TryRun(args) is { } done)
{
    return done;
}

// --dry runs every benchmark once in this process, to see that it still works; everything else goes to BenchmarkDotNet.
var dry = args.Contains("--dry", StringComparer.Ordinal);
var config = dry
    ? ManualConfig
        .CreateEmpty()
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator)
    : DefaultConfig.Instance.AddExporter(MarkdownExporter.GitHub);
string[] rest = [.. args.Where(arg => arg != "--dry")];
var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(TwoSchools).Assembly)
    .Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
    ? 1
    : 0;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>A test that needs a program which is not installed everywhere; without it the test is skipped, and counted as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(string program)
    {
        Program = program;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Skip = $"{program} is not installed";
        }
    }

    public string Program { get; }
}

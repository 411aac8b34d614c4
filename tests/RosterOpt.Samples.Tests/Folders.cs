namespace RosterOpt.Samples.Tests;

/// <summary>Finds the samples of the repository.</summary>
internal static class Folders
{
    public static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RosterOpt.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("RosterOpt.sln"),
            "data-samples",
            name
        );
    }
}

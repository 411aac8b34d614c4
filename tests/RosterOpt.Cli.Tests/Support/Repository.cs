namespace RosterOpt.Cli.Tests.Support;

/// <summary>Files of the repository that are not built.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder.</summary>
    public static string Find(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RosterOpt.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine([folder?.FullName ?? throw new DirectoryNotFoundException("RosterOpt.sln"), .. path]);
    }
}

namespace RosterOpt.Architecture.Tests;

/// <summary>Habits that no compiler keeps.</summary>
public sealed class HabitTests
{
    /// <summary>The aim is 200 lines; a file beyond this limit holds more than one concept.</summary>
    private const int MostLines = 300;

    [Fact]
    public void No_file_in_src_is_too_long()
    {
        var long_files = Repository
            .Files("src", "*.cs")
            .Select(file => (Name: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Name}: {file.Lines} lines");

        Assert.Empty(long_files);
    }

    [Fact]
    public void Nothing_names_a_path_of_one_machine_or_a_folder_beside_the_project()
    {
        // Put together here, so that this file does not find itself.
        string[] banned =
        [
            "/" + "work/",
            "/" + "home/",
            "/" + "root/",
            "/tmp" + "/wt",
            "../" + "shared",
            "check" + "_roster",
            "C:" + "\\Users",
        ];
        var guilty =
            from file in Repository.TextFiles()
            from line in File.ReadLines(file)
            from word in banned
            where line.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{Repository.Relative(file)} names {word}";

        Assert.Empty(guilty.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void No_package_source_is_committed()
    {
        Assert.DoesNotContain(
            Repository.Files(".").Select(file => Path.GetFileName(file)),
            name => string.Equals(name, "nuget.config", StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(
            Repository.Files(".", "packages.lock.json"),
            file => File.ReadAllText(file).Contains("://", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_readme_and_the_continuous_integration_share_their_two_commands()
    {
        var readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

        Assert.Single(readme, line => line.StartsWith("dotnet test ", StringComparison.Ordinal));
        Assert.Single(readme, line => line.StartsWith("dotnet run ", StringComparison.Ordinal));
    }
}

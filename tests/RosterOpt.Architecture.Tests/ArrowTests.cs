using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace RosterOpt.Architecture.Tests;

/// <summary>Keeps the arrows of docs/ARCHITECTURE.md: who may know whom.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["RosterOpt.Core"] = [],
        ["RosterOpt.Data"] = ["RosterOpt.Core"],
        ["RosterOpt.Engine"] = ["RosterOpt.Core"],
        ["RosterOpt.Reports"] = ["RosterOpt.Core"],
        ["RosterOpt.Samples"] = ["RosterOpt.Core", "RosterOpt.Data"],
        ["RosterOpt.Cli"] =
        [
            "RosterOpt.Core",
            "RosterOpt.Data",
            "RosterOpt.Engine",
            "RosterOpt.Reports",
            "RosterOpt.Samples",
        ],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["RosterOpt.Core"] = [],
        ["RosterOpt.Data"] = ["CsvHelper", "DocumentFormat.OpenXml", "System.IO.Packaging"],
        ["RosterOpt.Engine"] = ["Google.OrTools"],
        ["RosterOpt.Reports"] = ["ClosedXML", "DocumentFormat.OpenXml"],
        ["RosterOpt.Samples"] = [],
        ["RosterOpt.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    /// <summary>Assemblies that packages bring; each may be used only where its package is allowed.</summary>
    private static readonly Dictionary<string, string> PackageOfAssembly = new(StringComparer.Ordinal)
    {
        ["ClosedXML"] = "ClosedXML",
        ["CsvHelper"] = "CsvHelper",
        ["DocumentFormat.OpenXml"] = "DocumentFormat.OpenXml",
        ["Google.OrTools"] = "Google.OrTools",
        ["Google.Protobuf"] = "Google.OrTools",
        ["Spectre.Console"] = "Spectre.Console",
        ["System.CommandLine"] = "System.CommandLine",
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Fact]
    public void Every_project_in_src_has_its_arrows_stated_here()
    {
        var found = Repository.Files("src", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(Projects.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_refers_to_what_it_may(string project)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!);

        Assert.Subset(
            Projects[project].ToHashSet(StringComparer.Ordinal),
            references.ToHashSet(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_uses_the_packages_it_may(string project)
    {
        Assert.Subset(
            Packages[project].ToHashSet(StringComparer.Ordinal),
            Items(project, "PackageReference").ToHashSet(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_built_assembly_keeps_to_them(string project)
    {
        foreach (var used in AssembliesUsedBy(project))
        {
            if (used.StartsWith("RosterOpt", StringComparison.Ordinal))
            {
                Assert.Contains(used, Projects[project]);
            }
            else if (PackageOfAssembly.TryGetValue(used, out var package))
            {
                Assert.Contains(package, Packages[project]);
            }
            else
            {
                Assert.Matches("^(System|Microsoft|netstandard|mscorlib|Spectre)", used);
            }
        }
    }

    [Fact]
    public void Core_uses_nothing_but_the_platform()
    {
        Assert.All(
            AssembliesUsedBy("RosterOpt.Core"),
            used => Assert.StartsWith("System", used, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Only_the_command_line_knows_the_console_and_the_clock_of_the_machine()
    {
        string[] banned = ["Console.", "TimeProvider.System", "Environment.Exit"];
        var guilty =
            from file in Repository.Files("src", "*.cs")
            where !Repository.Relative(file).StartsWith("src/RosterOpt.Cli/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            where banned.Any(word => line.Contains(word, StringComparison.Ordinal))
            select $"{Repository.Relative(file)}: {line.Trim()}";

        Assert.Empty(guilty);
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(item => (string)item.Attribute("Include")!);

    private static List<string> AssembliesUsedBy(string project)
    {
        var name = project == "RosterOpt.Cli" ? "rosteropt" : project;
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(handle =>
                metadata.GetString(metadata.GetAssemblyReference(handle).Name)
            ),
        ];
    }
}

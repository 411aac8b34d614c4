using RosterOpt.Benchmarks.Commands;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Tests.Instances;

public sealed class InstanceCatalogueTests
{
    public static TheoryData<string> Kinds() => [.. InstanceCatalogue.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_can_be_written_and_read(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("rosteropt-kind-").FullName;
        try
        {
            Assert.Equal(
                0,
                CommandCatalogue.TryRun(["generate", kind, "--students", "60", "--seed", "3", "--out", folder])
            );

            var read = DataSetReader.Read(folder, []);
            Assert.NotNull(read.Problem);
            Assert.False(read.Findings.HasImpossible);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_unknown_kind_is_told_which_there_are() =>
        Assert.Equal(2, CommandCatalogue.TryRun(["generate", "nonsense", "--out", "x"]));
}

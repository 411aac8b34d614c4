using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Tests.Publishing;

public sealed class ResultsFileTests
{
    [Fact]
    public void Replaces_a_section_and_leaves_the_others()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.Delete(file);
            ResultsFile.Replace(file, "a", "first");
            ResultsFile.Replace(file, "b", "second");
            ResultsFile.Replace(file, "a", "third");

            var text = File.ReadAllText(file);
            Assert.DoesNotContain("first", text, StringComparison.Ordinal);
            Assert.Contains("second", text, StringComparison.Ordinal);
            Assert.True(
                text.IndexOf("third", StringComparison.Ordinal) < text.IndexOf("second", StringComparison.Ordinal)
            );
            Assert.StartsWith("# Benchmark results", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Comparison.Page;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ComparisonPageTests
{
    private static readonly string Html = Write(ComparisonExample.Small);

    [Fact]
    public void The_page_asks_no_network_for_anything()
    {
        // Names of scenarios may say what they like: they are text.
        var own = Regex
            .Replace(Html, "(?s)id=\"data\">.*?</script>", "")
            .Replace(PageText.Encode(ComparisonExample.Nasty), "", StringComparison.Ordinal);

        Assert.DoesNotMatch(@"(?i)(src|href)\s*=\s*[""']?(?!#)[a-z/]", own);
        Assert.DoesNotContain("@import", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_exactly_the_own_script_and_style_run()
    {
        var style = Html.Split("<style>")[1].Split("</style>")[0];
        var script = Html.Split("<script>")[1].Split("</script>")[0];

        Assert.Contains($"style-src '{PageTemplate.HashOf(style)}'", Html, StringComparison.Ordinal);
        Assert.Contains($"script-src '{PageTemplate.HashOf(script)}'", Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Html);
    }

    [Fact]
    public void Names_of_users_stay_text()
    {
        Assert.DoesNotContain("<img", Html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Html, "</script>"));
        Assert.Contains("{{cards}}", Html, StringComparison.Ordinal);
        Assert.Equal(ComparisonExample.Nasty, Data(Html).GetProperty("scenarios")[4].GetProperty("name").GetString());
    }

    [Fact]
    public void Nothing_confidential_and_no_student_is_told()
    {
        Assert.DoesNotMatch(@"\bS[1-5]\b", Html);
        Assert.All(
            ComparisonExample.Secrets,
            secret => Assert.DoesNotContain(secret, Html, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Cards_and_figures_are_there_without_any_script()
    {
        var still = Html.Split("<script")[0];

        Assert.Equal(6, Regex.Count(still, "<article "));
        Assert.Equal(7, Regex.Count(still, "<tr"));
        Assert.Contains("scenarios.csv:3: no column &#39;maks&#39;.", still, StringComparison.Ordinal);
        Assert.Contains("one seed only", still, StringComparison.Ordinal);
        Assert.Contains("not compared", still, StringComparison.Ordinal);
        Assert.Contains("Differs from the base in students:", still, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pod_and_block_is_in_the_heat_map()
    {
        var data = Data(Html);
        var heat = data.GetProperty("heats")[1];

        Assert.Equal(
            ["B1", "B2", "B3"],
            data.GetProperty("blocks")[0].EnumerateArray().Select(block => block.GetString())
        );
        Assert.Equal(["P1"], data.GetProperty("pods")[0].EnumerateArray().Select(pod => pod.GetString()));
        // One of two together in B1 and B2, nobody placed in B3.
        Assert.Equal("121200", heat.GetProperty("rows")[0].GetString());
    }

    [Fact]
    public void Pods_too_large_for_letters_are_written_as_numbers()
    {
        var builder = new ProblemBuilder().Blocks(1).Site("H").Course("D").Places("H", "D", 100);
        builder.Students(new StudentRow { Pod = "P" }, [.. Enumerable.Range(1, 70).Select(student => $"A{student}")]);
        var problem = builder.Build();
        var places = Enumerable.Repeat(new Place(0, 0), 70).ToArray();
        var content = new ComparisonContent([
            ComparisonExample.Scenario("one", problem, Roster.FromPlaces(problem, places)),
        ]);
        var row = Data(Write(content)).GetProperty("heats")[0].GetProperty("rows")[0];

        Assert.Equal([70, 70], row.EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    public void Thirteen_scenarios_of_231_pods_stay_small()
    {
        var bytes = Encoding.UTF8.GetByteCount(Write(ComparisonExample.Large));

        Assert.InRange(bytes, 100_000, 600_000);
    }

    [Fact]
    public void The_same_content_gives_the_same_page() => Assert.Equal(Html, Write(ComparisonExample.Small));

    [Fact]
    public void A_page_of_ours_is_known()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Html);
            Assert.True(ComparisonPage.IsOurs(path));
            File.WriteAllText(path, "<html></html>");
            Assert.False(ComparisonPage.IsOurs(path));
            Assert.False(ComparisonPage.IsOurs(path + ".missing"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static JsonElement Data(string html) =>
        JsonDocument.Parse(html.Split("id=\"data\">")[1].Split("</script>")[0]).RootElement;

    private static string Write(ComparisonContent content)
    {
        using var stream = new MemoryStream();
        ComparisonPage.Write(content, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

using System.Globalization;
using System.Text;
using RosterOpt.Reports.Comparison.Page;

namespace RosterOpt.Reports.Comparison;

/// <summary>The page that sets scenarios, or rosters, side by side: one file that opens from disk and asks no network for anything.</summary>
public static class ComparisonPage
{
    /// <summary>Name of the file in an output folder.</summary>
    public const string Name = "comparison.html";

    private const string Ours = "<meta name=\"generator\" content=\"RosterOpt\">";
    private const int HeadLength = 4_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the page. The same content gives the same bytes. It names pods by identifier, no student, and nothing confidential.
    /// </summary>
    /// <param name="content">What to tell.</param>
    /// <param name="target">Any stream that can be written; it stays open.</param>
    public static void Write(ComparisonContent content, Stream target)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(target);
        var (style, script) = (PageTemplate.Part("page.css"), PageTemplate.Part("page.js"));
        var page = PageTemplate.Fill(
            PageTemplate.Part("page.html"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["style"] = style,
                ["style-hash"] = PageTemplate.HashOf(style),
                ["script"] = script,
                ["script-hash"] = PageTemplate.HashOf(script),
                ["title"] = PageText.Encode(Title(content)),
                ["noun"] = content.Noun,
                ["Noun"] = PageTable.Capital(content.Noun),
                ["lead"] = PageText.Encode(Lead(content)),
                ["glance"] = PageText.Encode(Glance(content)),
                ["key"] = PageNotes.Key(content),
                ["cards"] = PageCards.Html(content),
                ["front"] = PageFront.Html(content),
                ["front-link"] = PageFront.Link(content),
                ["figures"] = PageText.Encode(Figures(content)),
                ["table"] = PageTable.Html(content),
                ["notes"] = PageNotes.Html(content),
                ["footer"] = PageText.Encode(Footer(content)),
                ["data"] = PageData.Write(content),
            }
        );
        target.Write(Utf8.GetBytes(page));
    }

    /// <summary>True where the file is a page that this class wrote and may therefore be replaced by a newer one.</summary>
    public static bool IsOurs(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Utf8);
            var head = new char[HeadLength];
            var length = reader.ReadBlock(head, 0, HeadLength);
            return new string(head, 0, length).Contains(Ours, StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Title(ComparisonContent content)
    {
        var kind = content.Title;
        return content.Source.Length == 0 ? kind : $"{content.Source}: {char.ToLowerInvariant(kind[0])}{kind[1..]}";
    }

    private static string Lead(ComparisonContent content)
    {
        var with = content.Scenarios.Count(scenario => scenario.Metrics is not null);
        var without = content.Scenarios.Count - with;
        var count = string.Create(
            CultureInfo.InvariantCulture,
            $"{content.Scenarios.Count} {content.Noun}{(content.Scenarios.Count == 1 ? "" : "s")}"
        );
        var missing =
            without == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", {without} without a roster.");
        return $"{count}{missing} All are set beside {(content.Differences[0].Label == content.Base.Name ? "the base" : content.Base.Name)}.";
    }

    private static string Glance(ComparisonContent content)
    {
        var marks =
            "The small bars count pods that are split in each block, all on one scale; the line across a bar is the base.";
        if (content.AreRosters)
        {
            return marks;
        }
        var least = content
            .Scenarios.Where(scenario => scenario.Metrics is not null)
            .Select(one => 1 + one.Seeds.Count);
        return least.DefaultIfEmpty(1).Min() >= Distinguisher.EnoughSeeds
            ? $"{marks} A difference is called better or worse only where all seeds agree."
            : $"{marks} Fewer than three seeds were run: differences of measures may be chance, and none is called better or worse.";
    }

    private static string Figures(ComparisonContent content) =>
        content.IsRelative
            ? $"Some {content.Noun}s have another cohort, calendar, curriculum or other settings than the base: counts are per 100 student-weeks, and their scores are not compared. Choose a heading to sort."
            : "Choose a heading to sort: the first click puts the best on top.";

    private static string Footer(ComparisonContent content)
    {
        var version = content
            .Scenarios.Select(scenario => scenario.Summary?.Version)
            .FirstOrDefault(one => one is not null);
        return $"Written by RosterOpt{(version is null ? "" : " " + version)}. This page is one file and asks no network for anything. It names no student.";
    }
}

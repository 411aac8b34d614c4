using System.Globalization;

namespace RosterOpt.Reports.Sheets;

/// <summary>The report in a few sentences, for whoever reads nothing else.</summary>
internal static class HeadlineText
{
    /// <summary>One sentence or two per line: broken rules, who stays together, who is alone, whom to watch.</summary>
    public static IEnumerable<string> Of(ReportContent content)
    {
        var audit = content.Audit;
        if (!audit.IsLegal)
        {
            var broken = audit.Violations.Values.Sum(count => (long)count);
            yield return Text(
                $"This roster breaks rules ({broken:N0} times): see the sheet Findings before anything else."
            );
        }
        yield return Together(content);
        yield return Lone(content);
        yield return content.Watched.Count switch
        {
            0 => "No student needs watching.",
            1 => "1 student needs watching: see the sheet Students to watch.",
            var count => Text($"{count:N0} students need watching: see the sheet Students to watch."),
        };
    }

    private static string Together(ReportContent content)
    {
        if (content.Audit.Metrics.PodmateShare is not { } share)
        {
            return "No student is placed who has a podmate.";
        }
        var chance = content.Summary.RandomRoster?.Metrics.PodmateShare is { } random
            ? Text($"; with placements drawn by lot it would be {random:0.0%}")
            : string.Empty;
        return Text($"Students in pods have a podmate beside them for {share:0.0%} of their weeks{chance}.");
    }

    private static string Lone(ReportContent content)
    {
        var metrics = content.Audit.Metrics;
        if (metrics.IsolatedStudentBlocks == 0)
        {
            return "No student is ever placed without company.";
        }
        var count = metrics.IsolatedStudentBlocks;
        var text = Text(
            $"{count:N0} {(count == 1 ? "placement is" : "placements are")} without company ({metrics.IsolatedStudents:N0} {(metrics.IsolatedStudents == 1 ? "student" : "students")})"
        );
        var onePlace = metrics.LoneInOnePlaceSlots switch
        {
            0 => string.Empty,
            var all when all == count => count == 1
                ? ", where only one place is offered"
                : ", all where only one place is offered",
            var some => Text($", {some:N0} of them where only one place is offered"),
        };
        return $"{text}{onePlace}: see the sheet Isolation.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

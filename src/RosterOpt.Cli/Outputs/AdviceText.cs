using System.Globalization;
using RosterOpt.Core.Offers;
using RosterOpt.Reports.Advice;

namespace RosterOpt.Cli.Outputs;

/// <summary>An advice as a person reads it in a terminal.</summary>
internal static class AdviceText
{
    /// <summary>Lines of the lists that are not asked for by number; files hold the rest.</summary>
    private const int Most = 10;

    public static void Write(TextWriter writer, AdviceContent content)
    {
        WriteMissing(writer, content);
        if (!content.IsUnsolved)
        {
            WriteSlots(writer, content);
            writer.WriteLine();
            WriteBlocks(writer, content);
        }
        writer.WriteLine();
        WriteSpare(writer, content);
    }

    private static void WriteMissing(TextWriter writer, AdviceContent content)
    {
        if (content.Missing is not { All.Count: > 0 } missing)
        {
            return;
        }
        writer.WriteLine(
            missing.IsLegalThen
                ? "Missing places: with all of them the roster is legal (audited). What follows takes them as given."
                : "Missing places: other rules stay broken with all of them."
        );
        Table(
            writer,
            [.. missing.All.Take(Most).Select(one => new[] { $"{Where(content, one)}:", Number(one.Count, "place") })],
            missing.All.Count
        );
        writer.WriteLine();
    }

    private static string Where(AdviceContent content, MissingPlace one)
    {
        var problem = content.Problem;
        var discipline = one.Discipline < 0 ? "all together" : problem.Disciplines[one.Discipline].Id;
        var programmes = string.Join(", ", one.Programmes.Select(programme => problem.Programmes[programme].Id));
        var place = $"{problem.Sites[one.Site].Id} {discipline} {problem.Blocks[one.Block].Id}";
        return programmes.Length == 0 ? place : $"{place} ({programmes})";
    }

    private static void WriteSlots(TextWriter writer, AdviceContent content)
    {
        writer.WriteLine("Where one more place, or two, would help most");
        writer.WriteLine(AdviceWords.Freedom(content.IsWhole));
        if (content.SearchAlone > 0)
        {
            writer.WriteLine(
                $"Solving again gains {ResultText.Points(content.SearchAlone)} points without any place; what follows comes on top of that."
            );
        }
        if (content.Slots.Count == 0)
        {
            writer.WriteLine(
                content.IsComplete
                    ? "  No place gains anything."
                    : "  No place that was checked gains anything that could be told from chance. Maybe give more --time."
            );
            return;
        }
        string[] headings = ["", "place", "one more", "two more", ""];
        Table(
            writer,
            [headings, .. content.Slots.Select((one, number) => Slot(content, one, number + 1))],
            content.Slots.Count + 1
        );
        if (!content.IsComplete)
        {
            writer.WriteLine("  Not all was settled in the time: a place that is not listed may gain as much.");
        }
        WriteMarks(writer, content);
    }

    private static string[] Slot(AdviceContent content, AdvisedPlaces one, int number) =>
        [
            string.Create(CultureInfo.InvariantCulture, $"{number}."),
            $"{content.Problem.Sites[one.SiteOfOne >= 0 ? one.SiteOfOne : one.SiteOfPair].Id} {Span(content, one)}",
            AdviceWords.Gain(one.One),
            AdviceWords.Gain(one.Pair),
            one.RaisesSiteLimit ? "(the limit of the site rises too)" : string.Empty,
        ];

    /// <summary>Only the marks that were used.</summary>
    private static void WriteMarks(TextWriter writer, AdviceContent content)
    {
        var used = content
            .Slots.Concat(content.Blocks.Take(Most))
            .SelectMany(one => new[] { one.One, one.Pair })
            .OfType<AdvisedGain>()
            .Where(gain => gain.Points > 0)
            .Select(gain => gain.Certainty)
            .Distinct()
            .Order();
        foreach (var certainty in used)
        {
            var (mark, meaning) = AdviceWords.Certainties[(int)certainty];
            writer.WriteLine($"  {mark}: {meaning}");
        }
    }

    private static void WriteBlocks(TextWriter writer, AdviceContent content)
    {
        writer.WriteLine("Disciplines and blocks in which a place would help most");
        var best = content.Blocks.Where(one => one.IsEffect).ToList();
        if (best.Count == 0)
        {
            writer.WriteLine("  None was found.");
            return;
        }
        string[] headings = ["discipline", "one more", "two more"];
        Table(writer, [headings, .. best.Take(Most).Select(one => Block(content, one))], best.Count + 1);
    }

    private static string[] Block(AdviceContent content, AdvisedPlaces one) =>
        [Span(content, one), At(content, one.One, one.SiteOfOne), At(content, one.Pair, one.SiteOfPair)];

    private static string At(AdviceContent content, AdvisedGain? gain, int site) =>
        gain is { IsEffect: true } && site >= 0
            ? $"{AdviceWords.Gain(gain)} at {content.Problem.Sites[site].Id}"
            : AdviceWords.Gain(gain);

    private static string Span(AdviceContent content, AdvisedPlaces one) =>
        $"{content.Problem.Disciplines[one.Discipline].Id} {AdviceWords.Blocks(content.Problem, one.From, one.Until)}";

    private static void WriteSpare(TextWriter writer, AdviceContent content)
    {
        var spare = content.Spare;
        writer.WriteLine("Places that are not needed");
        writer.WriteLine(
            $"  {ResultText.Points(spare.Empty)} of {ResultText.Points(spare.Places)} places × blocks are empty in this roster."
        );
        if (spare is { IsKept: true, Empty: > 0 })
        {
            writer.WriteLine(
                "  All of them could be given back without loss to it: with every slot lowered to the students in it, the roster is still legal and scores the same (audited)."
            );
        }
        writer.WriteLine(
            $"  {ResultText.Points(spare.NeverNeeded)} of them are never needed: no roster can use them, for fewer students may be there at all."
        );
        var always = spare
            .Offers.Where(offer => offer.EmptyAlways > 0)
            .OrderByDescending(offer => offer.EmptyAlways)
            .ThenByDescending(offer => offer.Empty)
            .ToList();
        if (always.Count > 0)
        {
            writer.WriteLine("  Empty in every block in which they are offered:");
            Table(writer, [.. always.Take(Most).Select(offer => Offer(content, offer))], always.Count);
        }
    }

    private static string[] Offer(AdviceContent content, OfferUse offer) =>
        [
            $"{content.Problem.Sites[offer.Site].Id} {content.Problem.Disciplines[offer.Discipline].Id}:",
            $"{Number(offer.EmptyAlways, "place")} of {Places(offer)}",
        ];

    private static string Places(OfferUse offer)
    {
        var (least, most) = (offer.Slots.Min(slot => slot.Places), offer.Slots.Max(slot => slot.Places));
        return least == most ? ResultText.Points(least) : $"{ResultText.Points(least)} to {ResultText.Points(most)}";
    }

    private static void Table(TextWriter writer, IReadOnlyList<string[]> rows, int count)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            writer.WriteLine(
                "  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()
            );
        }
        if (count > rows.Count)
        {
            writer.WriteLine(
                $"  and {ResultText.Points(count - rows.Count)} more: --json and --out FILE.xlsx hold them all"
            );
        }
    }

    private static string Number(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}

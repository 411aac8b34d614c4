using System.Text.Json;
using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>A trade-off front on standard output.</summary>
internal static class FrontOutput
{
    /// <summary>The rosters on the front in columns, each with the price of the step to it; then what else there is to say.</summary>
    /// <param name="asked">What was asked for, and how far it got.</param>
    public static void Write(TextWriter writer, ComparedFront front, FrontAsked asked)
    {
        if (front.Path.Count == 0)
        {
            WhatIfText.Write(writer, front.Rosters);
            return;
        }
        string[] headings = ["roster", .. FrontText.Headings(front), "score", "with a podmate", "lone"];
        TextColumns.Write(writer, [headings, .. FrontText.Rows(front).Select(Row)], atLeft: 1);
        writer.WriteLine(FrontText.OfBase(front));
        if (Fewer(front, asked) is { Length: > 0 } fewer)
        {
            writer.WriteLine(fewer);
        }
        foreach (
            var result in front.Rosters.Where(result => result.Roster is null || result.Name == front.Rosters[0].Name)
        )
        {
            if (result.Message.Length > 0)
            {
                writer.WriteLine($"{result.Name}: {result.Message}");
            }
        }
    }

    /// <summary>One JSON value: every roster with what its <c>summary.json</c> holds, and the steps of the front.</summary>
    public static void WriteJson(TextWriter writer, ComparedFront front, FrontAsked asked) =>
        WhatIfText.WriteJson(
            writer,
            front.Rosters,
            json =>
            {
                json.WriteStartArray("between");
                json.WriteStringValue(front.First.Name);
                json.WriteStringValue(front.Second.Name);
                json.WriteEndArray();
                json.WriteNumber("pointsAsked", asked.Points);
                json.WriteNumber("searchesWithoutRoster", asked.Unanswered);
                json.WriteStartArray("front");
                foreach (var (row, position) in front.Path.Index())
                {
                    Write(json, front, (row, position));
                }
                json.WriteEndArray();
            }
        );

    /// <summary>Why there are fewer points than were asked for; empty where there are not.</summary>
    public static string Fewer(ComparedFront front, FrontAsked asked)
    {
        var found = front.Path.Count(position => position > 0);
        return found >= asked.Points ? string.Empty
            : asked.IsInterrupted ? "Interrupted: this is not the whole front."
            : asked.Unanswered > 0
                ? $"Fewer rosters than the {asked.Points} asked for: {asked.Unanswered} of the searches ended without a roster. Maybe give them more time."
            : found == 0
                ? "There is nothing to trade: no roster was found that has more of one of the two than base has."
            : $"Fewer rosters than the {asked.Points} asked for: the other searches found only rosters that these have as much of both as.";
    }

    private static string[] Row((ScenarioResult Roster, string[] Cells) row) =>
        [
            row.Roster.Name,
            .. row.Cells,
            ResultText.Points(row.Roster.Summary?.Score),
            ResultText.Percent(row.Roster.Summary?.Metrics?.PodmateShare),
            ResultText.Points(row.Roster.Summary?.Metrics?.IsolatedStudentBlocks),
        ];

    private static void Write(Utf8JsonWriter json, ComparedFront front, (int Row, int Position) one)
    {
        var (first, second) = front.Figures[one.Position]!.Value;
        json.WriteStartObject();
        json.WriteString("scenario", front.Rosters[one.Position].Name);
        json.WriteNumber("first", Math.Round(first, 6));
        json.WriteNumber("second", Math.Round(second, 6));
        if (one.Row == 0)
        {
            json.WriteNull("secondPerFirst");
        }
        else
        {
            json.WriteNumber("secondPerFirst", Math.Round(front.Steps[one.Row - 1].Rate, 6));
        }
        json.WriteEndObject();
    }
}

/// <summary>What was asked for, and how far it got.</summary>
/// <param name="Points">Rosters besides the base.</param>
/// <param name="Unanswered">Searches that ended without a roster.</param>
/// <param name="IsInterrupted">True where somebody wanted it to end.</param>
internal sealed record FrontAsked(int Points, int Unanswered, bool IsInterrupted);

using System.Text.Json;
using RosterOpt.Cli.Outputs;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class AdviceJsonTests
{
    [Fact]
    public void The_keys_and_their_order_are_a_contract()
    {
        using var json = JsonDocument.Parse(AdviceJson.Of(AdviceExample.Legal));

        Assert.Equal(
            [
                "schemaVersion",
                "version",
                "dataset",
                "baseline",
                "score",
                "solved",
                "searchAlone",
                "complete",
                "checked",
                "toCheck",
                "places",
                "blocks",
                "missing",
                "notNeeded",
                "seed",
                "workers",
                "seconds",
            ],
            KeysOf(json.RootElement)
        );
        Assert.Equal(
            ["site", "discipline", "from", "until", "placesToday", "one", "two", "raisesSiteLimit"],
            KeysOf(json.RootElement.GetProperty("places")[0])
        );
        Assert.Equal(
            ["discipline", "from", "until", "one", "oneAt", "two", "twoAt"],
            KeysOf(json.RootElement.GetProperty("blocks")[0])
        );
    }

    [Fact]
    public void Places_and_gains_are_told_by_identifier()
    {
        using var json = JsonDocument.Parse(AdviceJson.Of(AdviceExample.Legal));
        var second = json.RootElement.GetProperty("places")[1];
        var two = second.GetProperty("two");

        Assert.Equal(("CLINIC", "B1", "B2"), (Text(second, "site"), Text(second, "from"), Text(second, "until")));
        Assert.Equal([6, 6], second.GetProperty("placesToday").EnumerateArray().Select(places => places.GetInt32()));
        Assert.Equal("notDistinguishable", Text(second.GetProperty("one"), "certainty"));
        Assert.Equal((80, "proven"), (two.GetProperty("points").GetInt32(), Text(two, "certainty")));
        Assert.Equal("HOSPITAL", Text(json.RootElement.GetProperty("blocks")[0], "oneAt"));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("blocks")[0].GetProperty("two").ValueKind);
    }

    [Fact]
    public void What_was_free_to_change_is_said()
    {
        Assert.Equal(
            ["everything", "neighbourhoods", "nothing"],
            new[] { AdviceExample.Legal, AdviceExample.OverFull, AdviceExample.Hopeless }.Select(content =>
            {
                using var json = JsonDocument.Parse(AdviceJson.Of(content));
                return Text(json.RootElement, "solved");
            })
        );
    }

    [Fact]
    public void Missing_and_unneeded_places_are_in_it()
    {
        using var json = JsonDocument.Parse(AdviceJson.Of(AdviceExample.OverFull));
        var missing = json.RootElement.GetProperty("missing");
        var spare = json.RootElement.GetProperty("notNeeded");

        Assert.True(missing.GetProperty("legalThen").GetBoolean());
        Assert.Equal(1, missing.GetProperty("places")[0].GetProperty("count").GetInt32());
        Assert.Equal(
            (14, 12, false),
            (
                spare.GetProperty("places").GetInt32(),
                spare.GetProperty("empty").GetInt32(),
                spare.GetProperty("givenBackWithoutLoss").GetBoolean()
            )
        );
    }

    [Fact]
    public void No_student_is_named() =>
        Assert.DoesNotContain("secret", AdviceJson.Of(AdviceExample.OverFull), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> KeysOf(JsonElement value) =>
        value.EnumerateObject().Select(property => property.Name);

    private static string? Text(JsonElement value, string key) => value.GetProperty(key).GetString();
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>A text or a list of numbers in JSON.</summary>
internal sealed class PageHeatRowConverter : JsonConverter<PageHeatRow>
{
    public override PageHeatRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pages are written, never read.");

    public override void Write(Utf8JsonWriter writer, PageHeatRow value, JsonSerializerOptions options)
    {
        if (value.Word is { } word)
        {
            writer.WriteStringValue(word);
            return;
        }
        writer.WriteStartArray();
        foreach (var number in value.Numbers!)
        {
            writer.WriteNumberValue(number);
        }
        writer.WriteEndArray();
    }
}

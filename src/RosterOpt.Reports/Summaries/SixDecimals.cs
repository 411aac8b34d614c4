using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Reports.Summaries;

/// <summary>Writes every fraction with exactly six decimals, so that the same figure is always the same text.</summary>
public sealed class SixDecimals : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString("F6", CultureInfo.InvariantCulture));
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Reports.Summaries;

/// <summary>The value of a setting: a whole number, a word, or neither where the setting is blank.</summary>
[JsonConverter(typeof(SettingValueConverter))]
public readonly record struct SettingValue(int? Number, string? Word)
{
    public static implicit operator SettingValue(int? number) => FromNumber(number);

    public static implicit operator SettingValue(string? word) => FromWord(word);

    public static SettingValue FromNumber(int? number) => new(number, null);

    public static SettingValue FromWord(string? word) => new(null, word);

    /// <summary>As people read it; <c>none</c> where blank.</summary>
    public override string ToString() => Word ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "none";
}

/// <summary>A number, a text or null in JSON.</summary>
public sealed class SettingValueConverter : JsonConverter<SettingValue>
{
    public override bool HandleNull => true;

    public override SettingValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => SettingValue.FromNumber(reader.GetInt32()),
            JsonTokenType.String => SettingValue.FromWord(reader.GetString()),
            JsonTokenType.Null => default,
            _ => throw new JsonException($"A setting is a number, a text or null, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, SettingValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Word);
        }
    }
}

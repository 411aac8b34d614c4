using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Cli.Tests.Supervision;

/// <summary>
/// Looks at every public property, also those that are added later: a property that somebody forgets to send is found here.
/// </summary>
internal static class Everything
{
    private static readonly JsonSerializerOptions Sorted = new()
    {
        Converters = { new SortedTexts(), new SortedCounts() },
    };

    /// <summary>All that an object says.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Sorted);

    /// <summary>A copy of a record in which no property that can be set has its value of before.</summary>
    public static T Changed<T>(T before)
        where T : class
    {
        var copy = JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(before))!;
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite)
            {
                property.SetValue(copy, Another(property.GetValue(before), property.PropertyType));
            }
        }
        return copy;
    }

    private static object? Another(object? value, Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(int) => ((int?)value ?? 7) + 1,
            var t when t == typeof(long) => ((long?)value ?? 7) + 5_000_000_000,
            var t when t == typeof(double) => ((double?)value ?? 7) + 0.25,
            var t when t == typeof(bool) => !(bool)value!,
            var t when t == typeof(string) => value + "x",
            var t when t == typeof(TimeSpan) => (TimeSpan)value! + TimeSpan.FromTicks(3),
            var t when t.IsEnum => Enum.ToObject(t, Convert.ToInt32(value, null) == 0 ? 1 : 0),
            var t when t == typeof(IReadOnlyList<string>) => new[] { "one", "two" },
            // A roster or an audit: the tests send those themselves.
            _ => value,
        };

    private sealed class SortedTexts : JsonConverter<FrozenSet<string>>
    {
        public override FrozenSet<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FrozenSet<string> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Join('|', value.Order(StringComparer.Ordinal)));
    }

    private sealed class SortedCounts : JsonConverter<IReadOnlyDictionary<int, int>>
    {
        public override IReadOnlyDictionary<int, int> Read(
            ref Utf8JsonReader reader,
            Type type,
            JsonSerializerOptions options
        ) => throw new NotSupportedException();

        public override void Write(
            Utf8JsonWriter writer,
            IReadOnlyDictionary<int, int> value,
            JsonSerializerOptions options
        ) => writer.WriteStringValue(string.Join('|', value.OrderBy(pair => pair.Key)));
    }
}

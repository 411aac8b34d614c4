using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Supervision;

/// <summary>How lists, optional values and the small types of a problem are written and read back in messages.</summary>
internal static class Fields
{
    public static void Put(this BinaryWriter to, int value) => to.Write7BitEncodedInt(value);

    public static int Int(this BinaryReader from) => from.Read7BitEncodedInt();

    public static void PutOptional(this BinaryWriter to, int? value)
    {
        to.Write(value.HasValue);
        if (value is { } known)
        {
            to.Put(known);
        }
    }

    public static int? OptionalInt(this BinaryReader from) => from.ReadBoolean() ? from.Int() : null;

    public static void PutOptional(this BinaryWriter to, long? value)
    {
        to.Write(value.HasValue);
        if (value is { } known)
        {
            to.Write(known);
        }
    }

    public static long? OptionalLong(this BinaryReader from) => from.ReadBoolean() ? from.ReadInt64() : null;

    public static void PutOptional(this BinaryWriter to, double? value)
    {
        to.Write(value.HasValue);
        if (value is { } known)
        {
            to.Write(known);
        }
    }

    public static double? OptionalDouble(this BinaryReader from) => from.ReadBoolean() ? from.ReadDouble() : null;

    public static void PutOptional(this BinaryWriter to, string? value)
    {
        to.Write(value is not null);
        if (value is not null)
        {
            to.Write(value);
        }
    }

    public static string? OptionalText(this BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    public static void PutAll<T>(this BinaryWriter to, IReadOnlyCollection<T> items, Action<BinaryWriter, T> put)
    {
        to.Put(items.Count);
        foreach (var item in items)
        {
            put(to, item);
        }
    }

    public static T[] All<T>(this BinaryReader from, Func<BinaryReader, T> read)
    {
        var items = new T[from.Int()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(from);
        }
        return items;
    }

    public static void Put(this BinaryWriter to, IReadOnlyList<int> values) => to.PutAll(values, Put);

    public static int[] Ints(this BinaryReader from) => from.All(Int);

    public static void PutOptional(this BinaryWriter to, IReadOnlyList<int>? values)
    {
        to.Write(values is not null);
        if (values is not null)
        {
            to.Put(values);
        }
    }

    public static int[]? OptionalInts(this BinaryReader from) => from.ReadBoolean() ? from.Ints() : null;

    public static void PutOptional(this BinaryWriter to, IReadOnlyList<bool>? flags)
    {
        to.Write(flags is not null);
        if (flags is not null)
        {
            to.PutAll(flags, (writer, flag) => writer.Write(flag));
        }
    }

    public static bool[]? OptionalFlags(this BinaryReader from) =>
        from.ReadBoolean() ? from.All(reader => reader.ReadBoolean()) : null;

    public static void Put(this BinaryWriter to, IReadOnlyDictionary<int, int> map) =>
        to.PutAll(
            map,
            (writer, pair) =>
            {
                writer.Put(pair.Key);
                writer.Put(pair.Value);
            }
        );

    public static FrozenDictionary<int, int> Map(this BinaryReader from) =>
        from.All(reader => KeyValuePair.Create(reader.Int(), reader.Int())).ToFrozenDictionary();

    public static void Put(this BinaryWriter to, FrozenSet<string> texts) =>
        to.PutAll(texts, (writer, text) => writer.Write(text));

    public static FrozenSet<string> Texts(this BinaryReader from) =>
        from.All(reader => reader.ReadString()).ToFrozenSet(StringComparer.Ordinal);

    public static void Put(this BinaryWriter to, TagRequirement tags)
    {
        to.Write(tags.IsNone);
        if (!tags.IsNone)
        {
            to.Put(tags.Needed);
            to.Put(tags.Forbidden);
        }
    }

    public static TagRequirement Tags(this BinaryReader from) =>
        from.ReadBoolean() ? TagRequirement.None : new TagRequirement(from.Texts(), from.Texts());

    public static void Put(this BinaryWriter to, SourceRow row)
    {
        to.PutOptional(row.Table);
        to.Put(row.Line);
    }

    /// <summary>The names of tables are few and come again and again: one copy of each is kept.</summary>
    public static SourceRow Row(this BinaryReader from) =>
        new(from.OptionalText() is { } table ? string.Intern(table) : null!, from.Int());
}

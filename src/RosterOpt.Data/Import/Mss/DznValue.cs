namespace RosterOpt.Data.Import.Mss;

/// <summary>A value as it stands in a MiniZinc data file; names in it are not looked up yet.</summary>
/// <param name="Line">1-based line on which it begins.</param>
internal abstract record DznValue(int Line);

internal sealed record DznNumber(int Line, long Value) : DznValue(Line);

internal sealed record DznFlag(int Line, bool Value) : DznValue(Line);

/// <summary>A name that stands for a value given elsewhere in the file.</summary>
internal sealed record DznName(int Line, string Name) : DznValue(Line);

/// <summary>A value of a kind that no instance needs.</summary>
/// <param name="What">For messages, such as "a text".</param>
internal sealed record DznOther(int Line, string What) : DznValue(Line);

/// <summary><c>from..to</c>, both included.</summary>
internal sealed record DznRange(int Line, DznValue From, DznValue To) : DznValue(Line);

/// <summary><c>{1, 3}</c>.</summary>
internal sealed record DznSet(int Line, IReadOnlyList<DznValue> Elements) : DznValue(Line);

/// <summary>An array of any number of dimensions; the last index runs fastest.</summary>
internal sealed record DznArray(int Line, IReadOnlyList<DznExtent> Extents, IReadOnlyList<DznValue> Elements)
    : DznValue(Line);

/// <summary>One dimension of an array.</summary>
/// <param name="Count">Number of indices; used where there is no index set.</param>
/// <param name="IndexSet">As given to <c>array2d</c> and the like, or null for a literal.</param>
internal sealed record DznExtent(int Count, DznValue? IndexSet = null);

/// <summary><c>name = value;</c>.</summary>
internal sealed record DznItem(string Name, int Line, DznValue Value);

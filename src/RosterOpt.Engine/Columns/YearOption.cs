namespace RosterOpt.Engine.Columns;

/// <summary>A rotation that a student may do.</summary>
/// <param name="Item">Index into <see cref="YearProblem.Items"/>.</param>
/// <param name="Site">Index into <see cref="YearProblem.Sites"/>.</param>
/// <param name="End">Block after the last one.</param>
/// <param name="Kind">Index into <see cref="RotationKinds"/>.</param>
/// <param name="Value">Points: preference, away and change.</param>
/// <param name="Own">Points of preference alone: what counts for <c>worst</c>.</param>
internal readonly record struct YearOption(int Item, int Site, int Start, int End, int Kind, int Value, int Own);

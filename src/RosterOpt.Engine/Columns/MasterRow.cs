namespace RosterOpt.Engine.Columns;

/// <summary>A limit that the years of several students share: how many of them may use one cell of the calendar.</summary>
/// <param name="Min">At least this many; 0 = none needed.</param>
/// <param name="Max">At most this many.</param>
/// <param name="OpenMin">Nobody or at least this many; 0 or 1 = any number. Only the choice of whole rosters obeys it; the linear master relaxes it.</param>
internal readonly record struct MasterRow(int Min, int Max, int OpenMin);

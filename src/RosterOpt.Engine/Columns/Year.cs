namespace RosterOpt.Engine.Columns;

/// <summary>A whole year of one student: a column of the master problem.</summary>
/// <param name="Options">Rotations in order of time, as indices into the options of the student.</param>
/// <param name="Value">All personal points, with moves, waiting and the constant.</param>
/// <param name="Own">Preference − move − wait: what counts for <c>worst</c>.</param>
internal sealed record Year(int Student, int[] Options, long Value, long Own);

namespace RosterOpt.Engine.Counting;

/// <summary>How long splitting may take.</summary>
/// <param name="SecondsLeft">Asked before each model; null where only work counts.</param>
/// <param name="Cancel">Ends it.</param>
internal sealed record SplitLimit(Func<double?> SecondsLeft, CancellationToken Cancel);

using RosterOpt.Core.Cohort;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Supervision;

/// <summary>What is asked of a run and what it says and answers, in messages.</summary>
internal static class RunPacking
{
    public static void Put(BinaryWriter to, AllocatorOptions options)
    {
        to.Write(options.Time.Ticks);
        to.PutOptional(options.Work);
        to.Put(options.Seed);
        to.Put(options.Workers);
        to.Write(options.Gap);
        to.Write(options.Partial);
        to.PutOptional(options.MostMemory);
        to.Write(options.IsCrossChecked);
        RosterPacking.PutOptional(to, options.Start);
    }

    /// <param name="problem">Stands in the message before the options.</param>
    public static AllocatorOptions ReadOptions(BinaryReader from, PlacementProblem problem) =>
        new()
        {
            Time = TimeSpan.FromTicks(from.ReadInt64()),
            Work = from.OptionalDouble(),
            Seed = from.Int(),
            Workers = from.Int(),
            Gap = from.ReadDouble(),
            Partial = from.ReadBoolean(),
            MostMemory = from.OptionalLong(),
            IsCrossChecked = from.ReadBoolean(),
            Start = RosterPacking.ReadOptional(from, problem),
        };

    public static void Put(BinaryWriter to, AllocationProgress progress)
    {
        to.Write(progress.Elapsed.Ticks);
        to.Write(progress.Phase);
        to.PutOptional(progress.Score);
        to.PutOptional(progress.Bound);
        to.PutOptional(progress.PodmateShare);
        to.PutOptional(progress.LonePlacements);
    }

    public static AllocationProgress ReadProgress(BinaryReader from) =>
        new(
            TimeSpan.FromTicks(from.ReadInt64()),
            from.ReadString(),
            from.OptionalLong(),
            from.OptionalLong(),
            from.OptionalDouble(),
            from.OptionalInt()
        );

    public static void Put(BinaryWriter to, AllocationResult result)
    {
        to.Put((int)result.Status);
        RosterPacking.PutOptional(to, result.Roster);
        to.PutOptional(result.Bound);
        to.PutOptional(result.BoundProof);
        to.PutOptional(result.LoneBound);
        to.PutOptional(result.LoneBoundProof);
        to.PutAll(result.Reasons, (writer, reason) => writer.Write(reason));
        to.Write(result.Interrupted);
        to.PutOptional(result.Failure);
        to.PutOptional(result.Notice);
        to.PutOptional(result.SecondsToFirstRoster);
    }

    /// <summary>A result without its audit: whoever receives it makes up his own mind.</summary>
    public static AllocationResult ReadResult(BinaryReader from, PlacementProblem problem) =>
        new()
        {
            Status = (AllocationStatus)from.Int(),
            Roster = RosterPacking.ReadOptional(from, problem),
            Bound = from.OptionalLong(),
            BoundProof = from.OptionalText(),
            LoneBound = from.OptionalInt(),
            LoneBoundProof = from.OptionalText(),
            Reasons = from.All(reader => reader.ReadString()),
            Interrupted = from.ReadBoolean(),
            Failure = from.OptionalText(),
            Notice = from.OptionalText(),
            SecondsToFirstRoster = from.OptionalDouble(),
        };
}

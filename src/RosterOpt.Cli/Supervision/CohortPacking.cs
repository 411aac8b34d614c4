using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Supervision;

/// <summary>Who and what there is, in a message: students, pods, blocks, sites, disciplines, programmes.</summary>
internal static class CohortPacking
{
    public static void Put(BinaryWriter to, Block block)
    {
        to.Put(block.Index);
        to.Write(block.Id);
        to.Put(block.Start.DayNumber);
        to.Put(block.End.DayNumber);
        to.Write(block.Label);
        to.Write(block.BreakAfter);
        to.Put(block.Row);
    }

    public static Block ReadBlock(BinaryReader from) =>
        new()
        {
            Index = from.Int(),
            Id = from.ReadString(),
            Start = DateOnly.FromDayNumber(from.Int()),
            End = DateOnly.FromDayNumber(from.Int()),
            Label = from.ReadString(),
            BreakAfter = from.ReadBoolean(),
            Row = from.Row(),
        };

    public static void Put(BinaryWriter to, Site site)
    {
        to.Put(site.Index);
        to.Write(site.Id);
        to.Write(site.Name);
        to.Put(site.Area);
        to.Put(site.Requires);
        to.Write(site.IsSocial);
        to.Put(site.From);
        to.Put(site.Until);
        to.Put(site.Row);
    }

    public static Site ReadSite(BinaryReader from) =>
        new()
        {
            Index = from.Int(),
            Id = from.ReadString(),
            Name = from.ReadString(),
            Area = from.Int(),
            Requires = from.Tags(),
            IsSocial = from.ReadBoolean(),
            From = from.Int(),
            Until = from.Int(),
            Row = from.Row(),
        };

    public static void Put(BinaryWriter to, Discipline discipline)
    {
        to.Put(discipline.Index);
        to.Write(discipline.Id);
        to.Write(discipline.InCurriculum);
    }

    public static Discipline ReadDiscipline(BinaryReader from) =>
        new(from.Int(), from.ReadString(), from.ReadBoolean());

    public static void Put(BinaryWriter to, Pool pool)
    {
        to.Put(pool.Index);
        to.Write(pool.Id);
    }

    public static Pool ReadPool(BinaryReader from) => new(from.Int(), from.ReadString());

    public static void Put(BinaryWriter to, Programme programme)
    {
        to.Put(programme.Index);
        to.Write(programme.Id);
        to.PutAll(programme.Curriculum, Put);
    }

    public static Programme ReadProgramme(BinaryReader from) =>
        new()
        {
            Index = from.Int(),
            Id = from.ReadString(),
            Curriculum = from.All(ReadRule),
        };

    private static void Put(BinaryWriter to, CurriculumRule rule)
    {
        to.Put(rule.Discipline);
        to.Put(rule.Length);
        to.Put(rule.Times);
        to.Put(rule.After);
        to.PutOptional(rule.Earliest);
        to.PutOptional(rule.Latest);
        to.PutOptional(rule.Starts);
        to.Put(rule.Pool);
        to.Put(rule.Row);
    }

    private static CurriculumRule ReadRule(BinaryReader from) =>
        new()
        {
            Discipline = from.Int(),
            Length = from.Int(),
            Times = from.Int(),
            After = from.Ints(),
            Earliest = from.OptionalInt(),
            Latest = from.OptionalInt(),
            Starts = from.OptionalFlags(),
            Pool = from.Int(),
            Row = from.Row(),
        };

    public static void Put(BinaryWriter to, Pod pod)
    {
        to.Put(pod.Index);
        to.Write(pod.Id);
        to.Put(pod.Members);
    }

    public static Pod ReadPod(BinaryReader from) => new(from.Int(), from.ReadString(), from.Ints());

    public static void Put(BinaryWriter to, Student student)
    {
        to.Put(student.Index);
        to.Write(student.Id);
        to.Write(student.Name);
        to.Put(student.Programme);
        to.Put(student.Pod);
        to.Put(student.Home);
        to.Put(student.Tags);
        to.Write(student.IsSolo);
        to.Write(student.IsSupporter);
        to.Put(student.From);
        to.Put(student.Until);
        to.Write(student.LeavesEarly);
        to.PutOptional(student.Due);
        to.Put(student.IsolationPenalty);
        to.Put(student.MovePenalty);
        to.Put(student.WaitPenalty);
        to.Put(student.Completed);
        to.Put(student.PoolCounts);
        to.Put(student.Row);
    }

    public static Student ReadStudent(BinaryReader from) =>
        new()
        {
            Index = from.Int(),
            Id = from.ReadString(),
            Name = from.ReadString(),
            Programme = from.Int(),
            Pod = from.Int(),
            Home = from.Int(),
            Tags = from.Texts(),
            IsSolo = from.ReadBoolean(),
            IsSupporter = from.ReadBoolean(),
            From = from.Int(),
            Until = from.Int(),
            LeavesEarly = from.ReadBoolean(),
            Due = from.OptionalFlags() ?? [],
            IsolationPenalty = from.Int(),
            MovePenalty = from.Int(),
            WaitPenalty = from.Int(),
            Completed = from.Map(),
            PoolCounts = from.Map(),
            Row = from.Row(),
        };
}

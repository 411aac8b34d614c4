using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Supervision;

/// <summary>
/// Reads a problem of one student while the command still reads the real one, so that the code for it is compiled when that arrives.
/// </summary>
internal static class WarmUp
{
    public static void Run()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        ProblemPacking.Put(writer, Problem);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        ProblemPacking.Read(reader);
    }

    private static PlacementProblem Problem =>
        new()
        {
            Settings = new Settings(),
            Students =
            [
                new Student
                {
                    Index = 0,
                    Id = "S",
                    Programme = 0,
                    Until = 0,
                    Due = [true],
                },
            ],
            Pods = [new Pod(0, "P", [0])],
            Blocks =
            [
                new Block
                {
                    Index = 0,
                    Id = "B",
                    Start = DateOnly.MinValue,
                    End = DateOnly.MinValue,
                },
            ],
            Sites =
            [
                new Site
                {
                    Index = 0,
                    Id = "H",
                    Until = 0,
                },
            ],
            Disciplines = [new Discipline(0, "D", InCurriculum: true)],
            Programmes =
            [
                new Programme
                {
                    Index = 0,
                    Id = "",
                    Curriculum = [new CurriculumRule { Discipline = 0 }],
                },
            ],
            Pools = [],
            Areas = [],
            Slots =
            [
                new Slot
                {
                    Index = 0,
                    Site = 0,
                    Discipline = 0,
                    Block = 0,
                    Max = 1,
                },
            ],
        };
}

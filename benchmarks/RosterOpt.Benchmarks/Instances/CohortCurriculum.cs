using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// Two programmes over ten four-week blocks with a break after the fifth: rotations of one and two blocks, one taken twice, windows,
/// fixed starts, a prerequisite and a pool of electives. Each fills nine blocks, so that one is free.
/// </summary>
internal static class CohortCurriculum
{
    public const int Blocks = 10;
    public const int Medicine = 0;
    public const int GeneralPractice = 5;
    public const int Emergency = 6;
    public const int FirstElective = 7;
    public const int Abroad = 10;

    private const int LastBeforeBreak = 4;

    public static IReadOnlyList<Discipline> Disciplines { get; } =
    [
        .. new[]
        {
            "medicine",
            "surgery",
            "paediatrics",
            "obstetrics",
            "psychiatry",
            "general-practice",
            "emergency",
            "e-imaging",
            "e-oncology",
            "e-research",
            "e-abroad",
        }.Select((id, i) => new Discipline(i, id, InCurriculum: true)),
    ];

    public static IReadOnlyList<Programme> Programmes { get; } =
    [
        new Programme
        {
            Index = 0,
            Id = "graduate",
            Curriculum =
            [
                Rule(Medicine, 2) with
                {
                    Starts = Marked(0, 2, 3, 5, 7),
                },
                Rule(1, 2),
                Rule(2, 1),
                Rule(3, 1),
                Rule(4, 1) with
                {
                    Latest = Blocks - 2,
                },
                Rule(GeneralPractice, 1),
                .. Enumerable
                    .Range(FirstElective, Abroad - FirstElective + 1)
                    .Select(d => Rule(d, 1) with { Pool = 0 }),
            ],
        },
        new Programme
        {
            Index = 1,
            Id = "undergraduate",
            Curriculum =
            [
                Rule(Medicine, 2),
                Rule(1, 1),
                Rule(2, 1),
                Rule(3, 1),
                Rule(4, 1),
                Rule(GeneralPractice, 1) with
                {
                    Times = 2,
                },
                Rule(Emergency, 1) with
                {
                    After = [Medicine],
                    Earliest = 2,
                },
            ],
        },
    ];

    public static IReadOnlyList<Block> Calendar { get; } =
    [
        .. Enumerable
            .Range(0, Blocks)
            .Select(i => new Block
            {
                Index = i,
                Id = $"B{i + 1:00}",
                Start = First(i),
                End = First(i).AddDays(27),
                Label = i <= LastBeforeBreak ? $"spring {i + 1}" : $"autumn {i - LastBeforeBreak}",
                BreakAfter = i == LastBeforeBreak,
            }),
    ];

    public static bool IsElective(int discipline) => discipline >= FirstElective;

    /// <summary>True where a rotation of so many blocks may start there: inside the year, the window and one side of the break.</summary>
    public static bool MayStart(CurriculumRule rule, int start) =>
        start + rule.Length <= Blocks
        && rule.AllowsWindow(start, rule.Length)
        && (start > LastBeforeBreak || start + rule.Length - 1 <= LastBeforeBreak);

    private static CurriculumRule Rule(int discipline, int length) =>
        new() { Discipline = discipline, Length = length };

    private static bool[] Marked(params int[] blocks) =>
        [.. Enumerable.Range(0, Blocks).Select(block => blocks.Contains(block))];

    private static DateOnly First(int block) =>
        new DateOnly(2027, 1, 4).AddDays((28 * block) + (block > LastBeforeBreak ? 14 : 0));
}

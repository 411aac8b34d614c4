namespace RosterOpt.Samples;

/// <summary>What the clinical years of the two schools ask for. Every year leaves a student one block free.</summary>
internal static class SampleCurriculum
{
    public const string GeneralPractice = "general-practice";
    public const string Abroad = "elective-abroad";
    public const string Emergency = "emergency";

    private const string Electives = "electives";
    private const string Selective = "selective";

    private static readonly SampleProgramme GraduateYear3 = new("ge-year3", 270, 0, Selective, 1)
    {
        Rules =
        [
            new("medicine", 2),
            new("surgery", 2),
            new("paediatrics"),
            new("obstetrics-gynaecology"),
            new("psychiatry"),
            new(GeneralPractice),
            new("ophthalmology") { Pool = Selective },
            new("ear-nose-throat") { Pool = Selective },
            new("dermatology") { Pool = Selective },
        ],
    };

    private static readonly SampleProgramme GraduateYear4 = new("ge-year4", 250, 0, Electives, 2)
    {
        Rules =
        [
            new(Emergency) { Latest = 8 },
            new("surgery"),
            new("anaesthetics") { After = "surgery" },
            new(GeneralPractice, 2),
            new("geriatrics"),
            new("paediatrics"),
            .. FreeElectives(),
        ],
    };

    private static readonly SampleProgramme UndergraduateYear4 = new("ug-year4", 250, 1, string.Empty, 0)
    {
        Rules =
        [
            new("medicine") { Times = 2 },
            new("surgery", 2),
            new("paediatrics"),
            new("obstetrics-gynaecology"),
            new("psychiatry"),
            new(GeneralPractice),
        ],
    };

    private static readonly SampleProgramme UndergraduateYear5 = new("ug-year5", 230, 1, Electives, 2)
    {
        Rules =
        [
            new("medicine"),
            new(Emergency) { After = "medicine" },
            new("anaesthetics"),
            new(GeneralPractice, 2),
            new("geriatrics") { Earliest = 2 },
            .. FreeElectives(),
        ],
    };

    /// <summary>The years that a cohort of this size has: few students, few years.</summary>
    public static IReadOnlyList<SampleProgramme> For(int students) =>
        students switch
        {
            < 60 => [GraduateYear4],
            < 200 => [GraduateYear4, UndergraduateYear5],
            _ => [GraduateYear3, GraduateYear4, UndergraduateYear4, UndergraduateYear5],
        };

    /// <summary>In the first block of its students nobody of the undergraduate school is in an emergency department.</summary>
    public static bool IsExcluded(SampleProgramme programme, string discipline, int block) =>
        programme.School == "ug" && discipline == Emergency && block == programme.From;

    public static TableBuilder Table(IReadOnlyList<SampleProgramme> programmes)
    {
        var table = new TableBuilder(
            "curriculum",
            "programme",
            "discipline",
            "length",
            "times",
            "after",
            "earliest",
            "latest",
            "pool"
        );
        foreach (var programme in programmes)
        {
            foreach (var rule in programme.Rules)
            {
                table.Add(
                    programme.Id,
                    rule.Discipline,
                    Text.Number(rule.Length),
                    Text.Number(rule.Times),
                    rule.After,
                    rule.Earliest < 0 ? string.Empty : SampleCalendar.Id(rule.Earliest),
                    rule.Latest < 0 ? string.Empty : SampleCalendar.Id(rule.Latest),
                    rule.Pool
                );
            }
        }
        return table;
    }

    private static SampleRule[] FreeElectives() =>
        [
            new("radiology") { Pool = Electives },
            new("palliative-care") { Pool = Electives },
            new("sports-medicine") { Pool = Electives },
            new("research") { Pool = Electives },
            new("rural-medicine") { Pool = Electives, After = GeneralPractice },
            new(Abroad) { Pool = Electives },
        ];
}

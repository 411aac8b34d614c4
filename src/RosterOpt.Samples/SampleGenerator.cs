using RosterOpt.Data;

namespace RosterOpt.Samples;

/// <summary>
/// Makes realistic synthetic data sets: clinical years of a graduate-entry and an undergraduate-entry school that share hospitals
/// and many small practices. A legal roster always exists: the places are sized around a plan that is made first and then
/// forgotten.
/// </summary>
public static class SampleGenerator
{
    /// <summary>Fewest students that make sense: one pod.</summary>
    public const int FewestStudents = 3;

    /// <summary>Most students.</summary>
    public const int MostStudents = 100_000;

    /// <summary>The same students and seed give the same tables, on every machine.</summary>
    /// <param name="students">From <see cref="FewestStudents"/> to <see cref="MostStudents"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of students is outside its range.</exception>
    public static TableSet Generate(int students, int seed) => GenerateWithPlan(students, seed).Tables;

    /// <summary>The same, with the plan that proves a legal roster to exist.</summary>
    internal static PlannedSample GenerateWithPlan(int students, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(students, FewestStudents);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(students, MostStudents);
        var random = new SampleRandom(seed);
        var cohort = new SampleCohort(students, random);
        _ = new YearPlan(cohort, random);
        var sites = new SitePlan(cohort, random);
        var tables = new List<TextTable>
        {
            StudentTable(cohort, random).Build(),
            SampleCalendar.Table().Build(),
            SiteTable(sites).Build(),
            new CapacityTable(cohort, sites, random).Table.Build(),
            SampleCurriculum.Table(cohort.Programmes).Build(),
        };
        tables.AddRange(new PersonalTables(cohort, sites, random).Build());
        tables.Add(SettingsTable().Build());
        return new PlannedSample(new TableSet(tables), [.. cohort.Students.SelectMany(Lines)]);
    }

    private static TableBuilder StudentTable(SampleCohort cohort, SampleRandom random)
    {
        var table = new TableBuilder(
            "students",
            "student",
            "name",
            "programme",
            "pod",
            "home",
            "tags",
            "from",
            "until",
            "isolation_penalty",
            "move_penalty"
        );
        foreach (var student in cohort.Students)
        {
            table.Add(
                student.Id,
                student.Name,
                student.Programme.Id,
                student.Pod < 0 ? string.Empty : SampleCohort.PodId(student.Pod),
                student.Home,
                student.Tags,
                student.Programme.From == 0 ? string.Empty : SampleCalendar.Id(student.Programme.From),
                student.Until < 0 ? string.Empty : SampleCalendar.Id(student.Until),
                random.PerMille(10) ? "2" : string.Empty,
                random.PerMille(15) ? "3" : string.Empty
            );
        }
        return table;
    }

    private static TableBuilder SiteTable(SitePlan sites)
    {
        var table = new TableBuilder("sites", "site", "name", "area", "requires", "peers", "from");
        foreach (var site in sites.Sites.Where(site => site.Places.Count > 0))
        {
            table.Add(
                site.Id,
                site.Name,
                site.Area,
                site.NeedsCar ? "car" : string.Empty,
                site.IsSocial ? string.Empty : "no",
                site.From < 0 ? string.Empty : SampleCalendar.Id(site.From)
            );
        }
        return table;
    }

    private static TableBuilder SettingsTable()
    {
        var table = new TableBuilder("settings", "key", "value");
        table.Add("pod_min", "3");
        table.Add("pod_max", "5");
        table.Add("enough_weeks", "12");
        return table;
    }

    private static IEnumerable<PlannedLine> Lines(SampleStudent student) =>
        student
            .Plan.OrderBy(rotation => rotation.Start)
            .SelectMany(rotation =>
                Enumerable
                    .Range(rotation.Start, rotation.Length)
                    .Select(block => new PlannedLine(
                        student.Id,
                        SampleCalendar.Id(block),
                        rotation.Site!.Id,
                        rotation.Discipline
                    ))
            );
}

/// <summary>A sample with the plan it was made around.</summary>
internal sealed record PlannedSample(TableSet Tables, IReadOnlyList<PlannedLine> Plan);

/// <summary>A line of a roster, by identifiers.</summary>
internal sealed record PlannedLine(string Student, string Block, string Site, string Discipline);

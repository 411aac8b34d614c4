namespace RosterOpt.Samples;

/// <summary>Writes preferences: about a quarter of the students have some, and a few hold for everybody.</summary>
internal sealed class PreferenceTable
{
    private readonly SitePlan sites;
    private readonly SampleRandom random;

    public PreferenceTable(SampleCohort cohort, SitePlan sites, SampleRandom random)
    {
        this.sites = sites;
        this.random = random;
        foreach (var site in sites.Sites.Where(site => site.NeedsCar && random.PerMille(150)))
        {
            Table.Add(string.Empty, site.Id, string.Empty, string.Empty, "3");
        }
        Table.Add(
            string.Empty,
            string.Empty,
            SampleCurriculum.GeneralPractice,
            SampleCalendar.Id(SampleCalendar.BreakAfter),
            "-2"
        );
        foreach (var student in cohort.Students.Where(_ => random.PerMille(250)))
        {
            Add(student);
        }
    }

    public TableBuilder Table { get; } = new("preferences", "student", "site", "discipline", "block", "score");

    private void Add(SampleStudent student)
    {
        var choices = student.Programme.Choices.ToList();
        if (choices.Count > 0 && random.PerMille(600))
        {
            Table.Add(student.Id, string.Empty, random.Pick(choices).Discipline, string.Empty, Score(10, 30));
        }
        if (random.PerMille(500))
        {
            Table.Add(student.Id, random.Pick(sites.Hospitals).Id, string.Empty, string.Empty, Score(4, 15));
        }
        if (random.PerMille(400))
        {
            var rule = random.Pick([.. student.Programme.Compulsory]);
            var block = random.Between(student.Programme.From, SampleCalendar.Count - 1);
            var sign = random.PerMille(300) ? "-" : string.Empty;
            Table.Add(student.Id, string.Empty, rule.Discipline, SampleCalendar.Id(block), sign + Score(3, 12));
        }
    }

    private string Score(int least, int most) => Text.Number(random.Between(least, most));
}

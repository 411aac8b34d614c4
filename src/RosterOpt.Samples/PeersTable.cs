namespace RosterOpt.Samples;

/// <summary>Writes wishes between friends in different pods of one programme, and a few pairs that must be kept apart.</summary>
internal sealed class PeersTable
{
    private readonly SampleCohort cohort;
    private readonly SampleRandom random;
    private readonly HashSet<(int, int)> pairs = [];

    public PeersTable(SampleCohort cohort, SampleRandom random)
    {
        this.cohort = cohort;
        this.random = random;
        var years = cohort.Students.ToLookup(student => student.Programme);
        foreach (var student in cohort.Students.Where(_ => random.PerMille(80)))
        {
            var other = random.Pick([.. years[student.Programme]]);
            if (AreStrangers(student, other) && pairs.Add((student.Index, other.Index)))
            {
                Table.Add(student.Id, other.Id, "together", Text.Number(random.Pick([1, 1, 1, 2, 3])));
            }
        }
        for (var i = 0; i < Math.Max(1, cohort.Students.Count / 200); i++)
        {
            AddApart(years);
        }
    }

    public TableBuilder Table { get; } = new("peers", "student_a", "student_b", "kind", "weight");

    private static bool AreStrangers(SampleStudent one, SampleStudent other) =>
        one != other && (one.Pod < 0 || one.Pod != other.Pod);

    private void AddApart(ILookup<SampleProgramme, SampleStudent> years)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var one = random.Pick(cohort.Students);
            var other = random.Pick([.. years[one.Programme]]);
            if (
                AreStrangers(one, other)
                && !Meet(one, other)
                && !pairs.Contains((other.Index, one.Index))
                && pairs.Add((one.Index, other.Index))
            )
            {
                Table.Add(one.Id, other.Id, "apart");
                return;
            }
        }
    }

    private static bool Meet(SampleStudent one, SampleStudent other) =>
        one.Plan.Exists(rotation =>
            other.Plan.Exists(there =>
                there.Site == rotation.Site
                && there.Start < rotation.Start + rotation.Length
                && rotation.Start < there.Start + there.Length
            )
        );
}

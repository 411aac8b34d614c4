namespace RosterOpt.Samples;

/// <summary>Draws the students: programmes, pods of three to five, homes, tags, leave and other personal matters.</summary>
internal sealed class SampleCohort
{
    private readonly SampleRandom random;
    private readonly int digits;
    private int pods;

    public SampleCohort(int students, SampleRandom random)
    {
        this.random = random;
        digits = Math.Max(4, Text.Number(students).Length);
        Programmes = SampleCurriculum.For(students);
        Areas = [.. Enumerable.Range(0, Math.Clamp(students / 150, 2, 60)).Select(PersonNames.Area)];
        var total = Programmes.Sum(programme => programme.Share);
        var shares = 0;
        foreach (var programme in Programmes)
        {
            shares += programme.Share;
            AddProgramme(programme, (int)((long)students * shares / total) - Students.Count);
        }
    }

    public IReadOnlyList<SampleProgramme> Programmes { get; }

    public IReadOnlyList<string> Areas { get; }

    public List<SampleStudent> Students { get; } = [];

    public static string PodId(int pod) => Text.Number("P", pod + 1, 3);

    private void AddProgramme(SampleProgramme programme, int count)
    {
        var first = Students.Count;
        for (var i = 0; i < count; i++)
        {
            Students.Add(Draw(programme));
        }
        var members = Students[first..];
        DrawPods(members);
        foreach (var student in members)
        {
            DrawPersonal(student);
        }
    }

    private SampleStudent Draw(SampleProgramme programme) =>
        new()
        {
            Index = Students.Count,
            Id = Text.Number("S", Students.Count + 1, digits),
            Name = PersonNames.Person(random),
            Programme = programme,
            Home = random.PerMille(40) ? string.Empty : random.Pick(Areas),
            HasCar = random.PerMille(550),
            IsSupporter = random.PerMille(80),
            IsSolo = random.PerMille(4),
        };

    /// <summary>About three in a hundred have no pod yet; who lives in one area is a little more likely to share one.</summary>
    private void DrawPods(List<SampleStudent> members)
    {
        var podded = members.FindAll(_ => !random.PerMille(30));
        for (var i = 0; podded.Count - i >= 3; pods++)
        {
            var size = PodSize(podded.Count - i);
            for (var j = 0; j < size; j++)
            {
                podded[i++].Pod = pods;
            }
        }
    }

    /// <summary>Three to five, four most often, and never so many that one or two are left over.</summary>
    private int PodSize(int left) =>
        left switch
        {
            <= 5 => left,
            6 => 3,
            7 => 4,
            _ => random.Pick([3, 3, 4, 4, 4, 5]),
        };

    private void DrawPersonal(SampleStudent student)
    {
        if (random.PerMille(25))
        {
            student.Leave = random.Between(student.Programme.From, SampleCalendar.Count - 1);
        }
        if (random.PerMille(20))
        {
            student.Completed = random.Pick([.. student.Programme.Compulsory]).Discipline;
        }
        student.HasFewerElectives = student.Programme.Electives > 0 && random.PerMille(8);
        if (random.PerMille(2))
        {
            student.Until = 5;
        }
    }
}

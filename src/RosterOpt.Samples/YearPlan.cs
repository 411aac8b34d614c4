namespace RosterOpt.Samples;

/// <summary>
/// Gives every pod a timetable so that each discipline is about equally busy in all blocks: of several draws the one that adds
/// least to the sum of squared loads is kept, and a second round draws again with all others in place.
/// </summary>
internal sealed class YearPlan
{
    private const int Draws = 12;
    private readonly SampleRandom random;
    private readonly Dictionary<string, int[]> loads = new(StringComparer.Ordinal);
    private readonly Dictionary<SampleProgramme, TimetableDraw> draws = [];

    public YearPlan(SampleCohort cohort, SampleRandom random)
    {
        this.random = random;
        var units = Units(cohort.Students).Select(members => new Unit(members)).ToList();
        foreach (var unit in units)
        {
            unit.Timetable = Best(unit, null);
            Load(unit, 1);
        }
        foreach (var unit in units)
        {
            Load(unit, -1);
            unit.Timetable = Best(unit, unit.Timetable);
            Load(unit, 1);
        }
        foreach (var unit in units)
        {
            foreach (var student in unit.Members)
            {
                student.Plan.AddRange(
                    unit.Timetable.Where(rotation => Takes(student, rotation, unit.Timetable))
                        .Select(one => one with { })
                );
            }
            SendAbroad(unit.Members);
        }
    }

    /// <summary>Students who share a timetable: a pod, without those on leave at another time, or one student.</summary>
    private static IEnumerable<List<SampleStudent>> Units(List<SampleStudent> students)
    {
        var inPods = students.Where(student => student.Pod >= 0).GroupBy(student => student.Pod);
        foreach (var pod in inPods)
        {
            var leave = pod.Select(student => student.Leave).FirstOrDefault(block => block >= 0, -1);
            yield return [.. pod.Where(student => student.Leave < 0 || student.Leave == leave)];
            foreach (var other in pod.Where(student => student.Leave >= 0 && student.Leave != leave))
            {
                yield return [other];
            }
        }
        foreach (var single in students.Where(student => student.Pod < 0))
        {
            yield return [single];
        }
    }

    private IReadOnlyList<PlannedRotation> Best(Unit unit, IReadOnlyList<PlannedRotation>? current)
    {
        var programme = unit.Members[0].Programme;
        if (!draws.TryGetValue(programme, out var draw))
        {
            draws[programme] = draw = new TimetableDraw(programme, random);
        }
        var best = current;
        for (var i = 0; i < Draws || best is null; i++)
        {
            if (i > 100 * Draws)
            {
                throw new InvalidOperationException($"No timetable of {programme.Id} was found in {i} draws.");
            }
            if (draw.Draw(unit.IsFree) is { } drawn && (best is null || Cost(unit, drawn) < Cost(unit, best)))
            {
                best = drawn;
            }
        }
        return best!;
    }

    private long Cost(Unit unit, IReadOnlyList<PlannedRotation> timetable) =>
        timetable.Sum(rotation =>
            Enumerable
                .Range(rotation.Start, rotation.Length)
                .Sum(block => (2L * LoadOf(rotation.Discipline)[block]) + unit.Members.Count)
        );

    private void Load(Unit unit, int sign)
    {
        foreach (var rotation in unit.Timetable)
        {
            for (var block = rotation.Start; block < rotation.Start + rotation.Length; block++)
            {
                LoadOf(rotation.Discipline)[block] += sign * unit.Members.Count;
            }
        }
    }

    private int[] LoadOf(string discipline)
    {
        if (!loads.TryGetValue(discipline, out var load))
        {
            loads[discipline] = load = new int[SampleCalendar.Count];
        }
        return load;
    }

    /// <summary>Drops what a student has completed, need not do, or is no longer there for.</summary>
    private static bool Takes(SampleStudent student, PlannedRotation rotation, IReadOnlyList<PlannedRotation> all)
    {
        var isElective = student.Programme.Choices.Any(rule => rule.Discipline == rotation.Discipline);
        var fewer =
            student.HasFewerElectives
            && isElective
            && rotation == all.Last(one => student.Programme.Choices.Any(rule => rule.Discipline == one.Discipline));
        var completed =
            rotation.Discipline == student.Completed
            && rotation == all.Last(one => one.Discipline == student.Completed);
        var gone = student.Until >= 0 && rotation.Start + rotation.Length - 1 > student.Until;
        return !fewer && !completed && !gone;
    }

    /// <summary>One student in ten goes abroad instead of joining the others in an elective.</summary>
    private void SendAbroad(List<SampleStudent> members)
    {
        foreach (var student in members.Where(_ => random.PerMille(100)))
        {
            var mayGo = student.Programme.Choices.Any(rule => rule.Discipline == SampleCurriculum.Abroad);
            var at = student.Plan.FindIndex(one =>
                student.Programme.Choices.Any(rule => rule.Discipline == one.Discipline)
            );
            if (mayGo && at >= 0 && !student.Plan.Exists(one => one.Discipline == SampleCurriculum.Abroad))
            {
                student.Plan[at] = new PlannedRotation(SampleCurriculum.Abroad, student.Plan[at].Start, 1);
            }
        }
    }

    private sealed class Unit(List<SampleStudent> members)
    {
        public List<SampleStudent> Members { get; } = members;

        public IReadOnlyList<PlannedRotation> Timetable { get; set; } = [];

        public bool IsFree(int block) => Members.TrueForAll(student => student.Leave != block);
    }
}

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Draws who is in the cohort, in which pods, with which year behind and before them.</summary>
internal sealed class CohortPeople
{
    private readonly CohortShape shape;
    private readonly Random random;
    private readonly YearDrawer years;

    public CohortPeople(CohortShape shape, Random random)
    {
        this.shape = shape;
        this.random = random;
        years = new YearDrawer(random);
        Areas = Math.Max(3, shape.Students / 150);
        while (Students.Count < shape.Students)
        {
            AddPod(Math.Min(shape.PodSizes[random.Next(shape.PodSizes.Count)], shape.Students - Students.Count));
        }
    }

    public int Areas { get; }

    public List<CohortYear> Students { get; } = [];

    public int Pods { get; private set; }

    /// <summary>Students by discipline and block.</summary>
    public int[,] Load => years.Load;

    private bool Chance(int percent) => random.Next(100) < percent;

    private void AddPod(int size)
    {
        var (programme, home) = (random.Next(2), random.Next(Areas));
        var shared = years.Draw(programme, size);
        // Now and then somebody has no small group: an exchange student, a late arrival.
        var pod = size == 1 || Chance(1) ? -1 : Pods++;
        for (var i = 0; i < size; i++)
        {
            var student = new CohortYear(Students.Count, programme, pod)
            {
                Home = Chance(30) ? random.Next(Areas) : home,
                Rotations = [.. shared.Select(rotation => rotation with { })],
            };
            years.Count(shared, -1);
            Tag(student);
            ChooseElective(student);
            if (Chance(shape.MixedPercent))
            {
                Differ(student);
            }
            if (Chance(shape.LeavePercent))
            {
                TakeLeave(student);
            }
            years.Count(student.Rotations, 1);
            Students.Add(student);
        }
    }

    private void Tag(CohortYear student)
    {
        (string Tag, int Percent)[] tags =
        [
            ("CAR", 65),
            ("IMMUNISED", 92),
            ("PART-TIME", 3),
            ("PEER-SUPPORTER", 10),
            ("SOLO", 1),
        ];
        student.Tags.UnionWith(tags.Where(entry => Chance(entry.Percent)).Select(entry => entry.Tag));
    }

    private void ChooseElective(CohortYear student)
    {
        var at = student.Rotations.FindIndex(rotation => CohortCurriculum.IsElective(rotation.Discipline));
        if (at < 0)
        {
            return;
        }
        if (Chance(1))
        {
            student.Rotations.RemoveAt(at);
            student.Electives = 0;
        }
        else if (Chance(60))
        {
            student.Rotations[at] = student.Rotations[at] with { Discipline = years.Elective() };
        }
    }

    /// <summary>A year that differs from the pod's: all of these only take rotations away, so the rest stays as legal as it was.</summary>
    private void Differ(CohortYear student)
    {
        switch (random.Next(4))
        {
            case 0:
                student.From = 1 + random.Next(3);
                Complete(student, rotation => rotation.Start < student.From);
                break;
            case 1:
                student.Until = CohortCurriculum.Blocks - 2 - random.Next(3);
                student.Rotations.RemoveAll(rotation => rotation.End > student.Until + 1);
                break;
            default:
                var one = student.Rotations[random.Next(student.Rotations.Count)];
                Complete(student, rotation => rotation == one);
                break;
        }
    }

    private static void Complete(CohortYear student, Predicate<PlannedRotation> isDone)
    {
        foreach (var rotation in student.Rotations.FindAll(isDone))
        {
            student.Completed[rotation.Discipline] = student.Completed.GetValueOrDefault(rotation.Discipline) + 1;
            student.Rotations.Remove(rotation);
        }
    }

    private void TakeLeave(CohortYear student)
    {
        var free = Enumerable
            .Range(student.From, (student.Until ?? CohortCurriculum.Blocks - 1) - student.From + 1)
            .Where(student.IsFree)
            .ToArray();
        student.Leave = free.Length > 0 ? free[random.Next(free.Length)] : null;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Draws timetables that the curriculum allows, spread so that every block is about as busy as the others.</summary>
internal sealed class YearDrawer(Random random)
{
    /// <summary>Timetables drawn, of which the one that adds least to what is busy already is taken.</summary>
    private const int Draws = 8;

    private readonly int[,] load = new int[CohortCurriculum.Disciplines.Count, CohortCurriculum.Blocks];

    /// <summary>Students by discipline and block in the years drawn so far.</summary>
    public int[,] Load => load;

    /// <summary>A timetable for a pod of so many.</summary>
    public List<PlannedRotation> Draw(int programme, int students)
    {
        var best = Enumerable.Range(0, Draws).Select(_ => Try(programme)).MinBy(Busyness)!;
        Count(best, students);
        return best;
    }

    /// <summary>Takes students into or out of the load.</summary>
    public void Count(IEnumerable<PlannedRotation> year, int students)
    {
        foreach (var rotation in year)
        {
            for (var block = rotation.Start; block < rotation.End; block++)
            {
                load[rotation.Discipline, block] += students;
            }
        }
    }

    /// <summary>An elective other than the ones taken; the busy ones as often as the others.</summary>
    public int Elective() =>
        random.Next(12) == 0 ? CohortCurriculum.Abroad : CohortCurriculum.FirstElective + random.Next(3);

    private double Busyness(List<PlannedRotation> year) =>
        year.Sum(rotation =>
            Enumerable
                .Range(rotation.Start, rotation.Length)
                .Sum(block => Math.Pow(At(rotation.Discipline, block), 2) / (1 + Total(rotation.Discipline)))
        );

    /// <summary>Students in the block; electives share their load, because which one is taken is changed later.</summary>
    private double At(int discipline, int block)
    {
        if (!CohortCurriculum.IsElective(discipline))
        {
            return load[discipline, block];
        }
        double sum = 0;
        for (var d = CohortCurriculum.FirstElective; d < load.GetLength(0); d++)
        {
            sum += load[d, block];
        }
        return sum;
    }

    private double Total(int discipline) =>
        Enumerable.Range(0, CohortCurriculum.Blocks).Sum(block => At(discipline, block));

    private List<PlannedRotation> Try(int programme)
    {
        while (true)
        {
            var year = new List<PlannedRotation>();
            if (Extend(Wanted(programme), new bool[CohortCurriculum.Blocks], year))
            {
                return [.. year.OrderBy(rotation => rotation.Start)];
            }
        }
    }

    /// <summary>What is to be done: those that begin in few blocks first, the rest in any order.</summary>
    private Queue<CurriculumRule> Wanted(int programme)
    {
        var rules = CohortCurriculum.Programmes[programme].Curriculum;
        var wanted = rules
            .Where(rule => !rule.IsElective)
            .SelectMany(rule => Enumerable.Repeat(rule, rule.Times))
            .ToList();
        if (rules.Any(rule => rule.IsElective))
        {
            var elective = Elective();
            wanted.Add(rules.First(rule => rule.Discipline == elective));
        }
        return new Queue<CurriculumRule>(
            wanted.OrderByDescending(rule => rule.Length).ThenBy(rule => rule.After.Count).ThenBy(_ => random.Next())
        );
    }

    private bool Extend(Queue<CurriculumRule> wanted, bool[] taken, List<PlannedRotation> year)
    {
        while (wanted.TryDequeue(out var rule))
        {
            var starts = Enumerable.Range(0, CohortCurriculum.Blocks).Where(start => Fits(rule, start, taken, year));
            var open = starts.ToArray();
            if (open.Length == 0)
            {
                return false;
            }
            var rotation = new PlannedRotation(rule.Discipline, open[random.Next(open.Length)], rule.Length);
            Array.Fill(taken, true, rotation.Start, rotation.Length);
            year.Add(rotation);
        }
        return true;
    }

    private static bool Fits(CurriculumRule rule, int start, bool[] taken, List<PlannedRotation> year) =>
        CohortCurriculum.MayStart(rule, start)
        && !taken.AsSpan(start, rule.Length).Contains(true)
        && rule.After.All(before =>
            year.Where(rotation => rotation.Discipline == before).All(rotation => rotation.End <= start)
        );
}

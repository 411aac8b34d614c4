using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>
/// Draws instances of the medical student scheduling family: each student does some disciplines of two groups, prefers disciplines and
/// hospitals, is on leave now and then, cannot do some disciplines at some hospitals; places have maximums and a few minimums. A roster
/// is planted first, so that every instance has one.
/// </summary>
public sealed class MedicalStudentGenerator
{
    private readonly MedicalStudentShape shape;
    private readonly Random random;
    private readonly int[] lengths;
    private readonly List<int>[] after;
    private readonly List<Student> students = [];
    private readonly List<Placement> planted = [];
    private readonly List<Preference> preferences = [];
    private readonly List<Exclusion> exclusions = [];

    private MedicalStudentGenerator(MedicalStudentShape shape)
    {
        this.shape = shape;
        random = new Random(shape.Seed);
        lengths = [.. Range(shape.Disciplines).Select(_ => random.Next(shape.LengthMin, shape.LengthMax + 1))];
        after = [.. Range(shape.Disciplines).Select(After)];
    }

    /// <summary>The instance and a legal roster of it.</summary>
    public static (PlacementProblem Problem, Roster Planted) Create(MedicalStudentShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var generator = new MedicalStudentGenerator(shape);
        for (var student = 0; student < shape.Students; student++)
        {
            generator.AddStudent(student);
        }
        var problem = generator.Assemble();
        return (problem, Roster.FromLines(problem, generator.planted));
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private int GroupOf(int discipline) => 2 * discipline / shape.Disciplines;

    /// <summary>A discipline of the second half of its group may wait for one to four of those before it.</summary>
    private List<int> After(int discipline)
    {
        var half = shape.Disciplines / 2;
        var before = Range(discipline).Where(x => GroupOf(x) == GroupOf(discipline)).ToArray();
        if ((discipline % half) * 2 < half || random.Next(100) >= shape.Precedence)
        {
            return [];
        }
        random.Shuffle(before);
        return [.. before.Take(random.Next(1, 5)).Order()];
    }

    private void AddStudent(int student)
    {
        var open = Enumerable.Repeat(true, shape.Periods).ToArray();
        var chosen = Choose();
        var hospitals = Plant(student, chosen, open);
        var due = TakeLeave(open);
        Dislike(student, chosen, hospitals);
        var (scale, half) = (random.Next(1, 4), shape.Disciplines / 2);
        for (var discipline = 0; discipline < shape.Disciplines; discipline++)
        {
            preferences.Add(new Preference(default, student, -1, discipline, null, scale * random.Next(1, 6)));
        }
        for (var hospital = 0; hospital < shape.Hospitals; hospital++)
        {
            preferences.Add(new Preference(default, student, hospital, -1, null, scale * random.Next(1, 6)));
        }
        students.Add(
            new Student
            {
                Index = student,
                Id = $"S{student + 1}",
                Programme = 0,
                Until = shape.Periods - 1,
                Due = due,
                MovePenalty = random.Next(1, 4),
                WaitPenalty = random.Next(1, 4),
                PoolCounts = new Dictionary<int, int>
                {
                    [0] = chosen.Count(x => x < half),
                    [1] = chosen.Count(x => x >= half),
                },
            }
        );
    }

    /// <summary>Disciplines in an order that obeys the precedences and fits into the year.</summary>
    private List<int> Choose()
    {
        var half = shape.Disciplines / 2;
        int[] want = [random.Next(half + 1), random.Next(half + 1)];
        var chosen = new List<int>();
        var left = shape.Periods;
        while (true)
        {
            var possible = Range(shape.Disciplines)
                .Where(x =>
                    want[GroupOf(x)] > 0
                    && !chosen.Contains(x)
                    && lengths[x] <= left
                    && after[x].TrueForAll(chosen.Contains)
                )
                .ToList();
            if (possible.Count == 0)
            {
                return chosen;
            }
            var next = possible[random.Next(possible.Count)];
            chosen.Add(next);
            want[GroupOf(next)]--;
            left -= lengths[next];
        }
    }

    private List<int> Plant(int student, List<int> chosen, bool[] open)
    {
        var hospitals = new List<int>();
        var idle = shape.Periods - chosen.Sum(x => lengths[x]);
        var at = 0;
        foreach (var discipline in chosen)
        {
            var gap = random.Next(Math.Min(idle, lengths[discipline]) + 1);
            (idle, at) = (idle - gap, at + gap);
            var possible = Range(shape.Hospitals)
                .Where(h => hospitals.Count(x => x == h) < shape.MaxPerHospital)
                .ToList();
            hospitals.Add(possible[random.Next(possible.Count)]);
            for (var end = at + lengths[discipline]; at < end; at++)
            {
                open[at] = false;
                planted.Add(new Placement(student, at, hospitals[^1], discipline));
            }
        }
        return hospitals;
    }

    /// <summary>Half of the idle stretches, cut into pieces of about a rotation, become leave.</summary>
    private bool[] TakeLeave(bool[] open)
    {
        var due = Enumerable.Repeat(true, shape.Periods).ToArray();
        var piece = Math.Max(1, lengths.Min());
        for (var start = 0; start < shape.Periods; start += piece)
        {
            var end = Math.Min(shape.Periods, start + piece);
            if (open[start..end].All(x => x) && random.Next(2) == 0)
            {
                Array.Fill(due, false, start, end - start);
            }
        }
        return due;
    }

    private void Dislike(int student, List<int> chosen, List<int> hospitals)
    {
        for (var discipline = 0; discipline < shape.Disciplines; discipline++)
        {
            for (var hospital = 0; hospital < shape.Hospitals; hospital++)
            {
                var at = chosen.IndexOf(discipline);
                if ((at < 0 || hospitals[at] != hospital) && random.Next(100) < 6)
                {
                    exclusions.Add(new Exclusion(default, student, null, hospital, discipline, null));
                }
            }
        }
    }

    private List<Slot> Slots()
    {
        var used = planted.CountBy(x => (x.Site, x.Discipline, x.Block)).ToDictionary();
        var average = (double)planted.Count / (shape.Hospitals * shape.Disciplines * shape.Periods);
        var slots = new List<Slot>();
        for (var hospital = 0; hospital < shape.Hospitals; hospital++)
        {
            for (var discipline = 0; discipline < shape.Disciplines; discipline++)
            {
                for (var period = 0; period < shape.Periods; period++)
                {
                    var here = used.GetValueOrDefault((hospital, discipline, period));
                    var room = (int)(average * shape.Room * random.NextDouble() / 50);
                    slots.Add(
                        new Slot
                        {
                            Index = slots.Count,
                            Site = hospital,
                            Discipline = discipline,
                            Block = period,
                            Max = here + room,
                            Min = random.Next(100) < shape.Minimums ? random.Next(here + 1) : 0,
                        }
                    );
                }
            }
        }
        return slots;
    }

    private PlacementProblem Assemble() =>
        new()
        {
            Settings = Scoring(shape.MaxPerHospital),
            Students = students,
            Pods = [],
            Blocks = [.. Range(shape.Periods).Select(Week)],
            Sites =
            [
                .. Range(shape.Hospitals)
                    .Select(x => new Site
                    {
                        Index = x,
                        Id = $"H{x + 1}",
                        Until = shape.Periods - 1,
                    }),
            ],
            Disciplines = [.. Range(shape.Disciplines).Select(x => new Discipline(x, $"D{x + 1}", true))],
            Programmes =
            [
                new Programme
                {
                    Index = 0,
                    Id = "main",
                    Curriculum = [.. Range(shape.Disciplines).Select(Rule)],
                },
            ],
            Pools = [new Pool(0, "G1"), new Pool(1, "G2")],
            Areas = [],
            Slots = Slots(),
            Exclusions = exclusions,
            Preferences = preferences,
        };

    private CurriculumRule Rule(int discipline) =>
        new()
        {
            Discipline = discipline,
            Length = lengths[discipline],
            After = after[discipline],
            Pool = GroupOf(discipline),
        };

    private static Block Week(int index)
    {
        var monday = new DateOnly(2027, 1, 4).AddDays(7 * index);
        return new Block
        {
            Index = index,
            Id = $"T{index + 1}",
            Start = monday,
            End = monday.AddDays(4),
        };
    }

    /// <summary>The published objective: preferences, less moves and waiting, and the worst student once more.</summary>
    private static Settings Scoring(int maxPerHospital) =>
        new()
        {
            Pair = 0,
            Whole = 0,
            Together = 0,
            Isolation = 0,
            RepeatIsolation = 0,
            Stranger = 0,
            Away = 0,
            Change = 0,
            Preference = 1,
            Move = 1,
            Wait = 1,
            Worst = 1,
            WaitCountsLeave = true,
            MaxDisciplinesPerSite = maxPerHospital,
        };
}

using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// A realistic cohort of any size: two programmes over ten four-week blocks, pods of 3–5, hospitals with 3–16 places a discipline,
/// practices with 1–4, rotations of 1–2 blocks, an elective, leave, preferences and homes. No wishes, locks or minimums.
/// </summary>
internal static class RealisticInstance
{
    private const int BlockCount = 10;
    private static readonly (string Id, int LengthA, int LengthB, int SmallMost, int LargeMost)[] Core =
    [
        ("medicine", 2, 2, 6, 16),
        ("surgery", 2, 1, 6, 14),
        ("paediatrics", 1, 1, 3, 10),
        ("obstetrics", 1, 1, 3, 8),
        ("psychiatry", 1, 1, 2, 8),
        ("general-practice", 1, 2, 1, 4),
        ("emergency", 1, 1, 3, 8),
    ];

    /// <summary>Builds the cohort.</summary>
    /// <param name="students">About how many; the last pod may be smaller.</param>
    /// <param name="seed">Same seed, same cohort.</param>
    /// <param name="slackPercent">Places over need, in percent.</param>
    public static PlacementProblem Build(int students, int seed, int slackPercent = 8)
    {
        var random = new Random(seed);
        var disciplines = Core.Select(c => c.Id).Concat(["e-rural", "e-research", "e-imaging", "e-oncology"]).ToArray();
        var areas = Math.Max(3, students / 150);
        var blocks = Enumerable.Range(0, BlockCount).Select(MakeBlock).ToList();
        var programmes = new[] { MakeProgramme(0, "graduate", a: true), MakeProgramme(1, "undergraduate", a: false) };
        var (people, pods) = MakeStudents(students, areas, random);
        var (sites, slots) = MakeSites(people, programmes, disciplines.Length, (areas, slackPercent), random);
        return new PlacementProblem
        {
            Settings = new Settings(),
            Students = people,
            Pods = pods,
            Blocks = blocks,
            Sites = sites,
            Disciplines = [.. disciplines.Select((id, i) => new Discipline(i, id, InCurriculum: true))],
            Programmes = programmes,
            Pools = [new Pool(0, "elective")],
            Areas = [.. Enumerable.Range(0, areas).Select(i => $"area{i}")],
            Slots = slots,
            Preferences = MakePreferences(people.Count, disciplines.Length, random),
        };
    }

    private static Block MakeBlock(int i)
    {
        var start = new DateOnly(2027, 1, 4).AddDays(28 * i);
        return new Block
        {
            Index = i,
            Id = $"B{i + 1:00}",
            Start = start,
            End = start.AddDays(27),
        };
    }

    private static Programme MakeProgramme(int index, string id, bool a)
    {
        var rules = Core.Select((c, i) => new CurriculumRule { Discipline = i, Length = a ? c.LengthA : c.LengthB })
            .ToList();
        rules.AddRange(Enumerable.Range(Core.Length, 4).Select(i => new CurriculumRule { Discipline = i, Pool = 0 }));
        return new Programme
        {
            Index = index,
            Id = id,
            Curriculum = rules,
        };
    }

    private static (List<Student>, List<Pod>) MakeStudents(int count, int areas, Random random)
    {
        var (people, pods) = (new List<Student>(), new List<Pod>());
        var one = new Dictionary<int, int> { [0] = 1 }.ToFrozenDictionary();
        while (people.Count < count)
        {
            var size = Math.Min(3 + random.Next(3), count - people.Count);
            var (programme, home) = (random.Next(2), random.Next(areas));
            var members = Enumerable.Range(people.Count, size).ToList();
            foreach (var i in members)
            {
                var due = Enumerable.Repeat(true, BlockCount).ToArray();
                // Programme 0 fills ten blocks, programme 1 too: leave only where one block is spare.
                people.Add(
                    new Student
                    {
                        Index = i,
                        Id = $"S{i + 1:00000}",
                        Programme = programme,
                        Pod = pods.Count,
                        Home = random.Next(3) == 0 ? random.Next(areas) : home,
                        Until = BlockCount - 1,
                        Due = due,
                        PoolCounts = one,
                    }
                );
            }
            pods.Add(new Pod(pods.Count, $"P{pods.Count + 1:0000}", members));
        }
        return (people, pods);
    }

    private static (List<Site>, List<Slot>) MakeSites(
        List<Student> people,
        Programme[] programmes,
        int disciplines,
        (int Areas, int SlackPercent) shape,
        Random random
    )
    {
        var (sites, slots) = (new List<Site>(), new List<Slot>());
        var hospitals = Math.Max(3, people.Count / 45);
        for (var i = 0; i < hospitals; i++)
        {
            sites.Add(NewSite(sites.Count, $"H{i + 1:000}", random.Next(shape.Areas)));
        }
        for (var discipline = 0; discipline < disciplines; discipline++)
        {
            double need = people.Sum(s =>
                programmes[s.Programme].RuleOf(discipline) is { } rule ? (rule.IsElective ? 0.25 : rule.Length) : 0
            );
            var left = (int)Math.Ceiling(need / BlockCount * (1 + (shape.SlackPercent / 100.0)));
            var (small, large) =
                discipline < Core.Length ? (Core[discipline].SmallMost, Core[discipline].LargeMost) : (3, 8);
            for (var h = 0; left > 0; h++)
            {
                if (discipline == 5 || h >= hospitals)
                {
                    sites.Add(NewSite(sites.Count, $"C{sites.Count + 1:0000}", random.Next(shape.Areas)));
                }
                var site = discipline == 5 || h >= hospitals ? sites.Count - 1 : h;
                var places = Math.Min(left, small + random.Next(large - small + 1));
                left -= places;
                for (var block = 0; block < BlockCount; block++)
                {
                    slots.Add(
                        new Slot
                        {
                            Index = slots.Count,
                            Site = site,
                            Discipline = discipline,
                            Block = block,
                            Max = places,
                        }
                    );
                }
            }
        }
        return (sites, slots);
    }

    private static Site NewSite(int index, string id, int area) =>
        new()
        {
            Index = index,
            Id = id,
            Area = area,
            Until = BlockCount - 1,
        };

    private static List<Preference> MakePreferences(int students, int disciplines, Random random)
    {
        var rows = new List<Preference>();
        for (var student = 0; student < students; student++)
        {
            for (var e = Core.Length; e < disciplines; e++)
            {
                rows.Add(new Preference(SourceRow.None, student, -1, e, null, random.Next(12)));
            }
        }
        return rows;
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>A cohort and the roster that was planted in it: all pods whole in every block.</summary>
internal sealed record PlantedCohort(PlacementProblem Problem, Roster Roster);

/// <summary>
/// A cohort whose optimum is known. A roster is planted first, with every pod whole in every block and as few moves as there can
/// be; the places are what it uses, and slack on top. Homes, wishes and preferences are left out, so that no roster can score more.
/// </summary>
internal static class PlantedInstance
{
    public static PlantedCohort Build(PlantedShape shape)
    {
        var random = new Random(shape.Seed);
        var programmes = Enumerable.Range(0, shape.Programmes).Select(i => MakeProgramme(shape, i)).ToList();
        var disciplines = shape.Blocks - shape.Idle - shape.LongOnes;
        var plan = new PlantedPlan(shape, programmes, random);
        var pods = plan.Pods;
        var students = MakeStudents(shape, pods);
        var used = new int[plan.Offers.Count * shape.Blocks];
        foreach (var pod in pods)
        {
            foreach (var (offer, start, length) in pod.Year)
            {
                for (var block = start; block < start + length; block++)
                {
                    used[(offer * shape.Blocks) + block] += pod.Size;
                }
            }
        }
        AddSlack(shape, used, random);
        var problem = new PlacementProblem
        {
            Settings = new Settings { Move = shape.Sites == PlantedSites.Hospitals ? 0 : 1 },
            Students = students,
            Pods =
            [
                .. students
                    .GroupBy(student => student.Pod)
                    .Select(pod => new Pod(pod.Key, $"P{pod.Key + 1:00000}", [.. pod.Select(one => one.Index)])),
            ],
            Blocks = [.. Enumerable.Range(0, shape.Blocks).Select(MakeBlock)],
            Sites = [.. Enumerable.Range(0, plan.Sites).Select(i => MakeSite(shape, i))],
            Disciplines =
            [
                .. Enumerable.Range(0, disciplines).Select(i => new Discipline(i, $"D{i + 1:00}", InCurriculum: true)),
            ],
            Programmes = programmes,
            Pools = [],
            Areas = [],
            Slots = MakeSlots(shape, plan, used),
        };
        return new PlantedCohort(problem, MakeRoster(problem, plan));
    }

    private static Programme MakeProgramme(PlantedShape shape, int index)
    {
        var disciplines = shape.Blocks - shape.Idle - shape.LongOnes;
        return new Programme
        {
            Index = index,
            Id = index == 0 ? "graduate" : "undergraduate",
            Curriculum =
            [
                .. Enumerable
                    .Range(0, disciplines)
                    .Select(d => new CurriculumRule
                    {
                        Discipline = d,
                        Length = d >= index && d < index + shape.LongOnes ? 2 : 1,
                    }),
            ],
        };
    }

    private static List<Student> MakeStudents(PlantedShape shape, IReadOnlyList<PlantedPod> pods)
    {
        var students = new List<Student>();
        foreach (var (pod, number) in pods.Select((pod, number) => (pod, number)))
        {
            for (var i = 0; i < pod.Size; i++)
            {
                students.Add(
                    new Student
                    {
                        Index = students.Count,
                        Id = $"S{students.Count + 1:00000}",
                        Programme = pod.Programme,
                        Pod = number,
                        Until = shape.Blocks - 1,
                        Due = Enumerable.Repeat(true, shape.Blocks).ToArray(),
                    }
                );
            }
        }
        return students;
    }

    private static Block MakeBlock(int index)
    {
        var start = new DateOnly(2027, 1, 4).AddDays(28 * index);
        return new Block
        {
            Index = index,
            Id = $"B{index + 1:00}",
            Start = start,
            End = start.AddDays(27),
        };
    }

    private static Site MakeSite(PlantedShape shape, int index) =>
        new()
        {
            Index = index,
            Id = $"H{index + 1:0000}",
            Until = shape.Blocks - 1,
        };

    /// <summary>Places on top at random: in single slots, or all year where places are constant.</summary>
    private static void AddSlack(PlantedShape shape, int[] used, Random random)
    {
        var open = shape.IsConstant
            ? [.. Enumerable.Range(0, used.Length / shape.Blocks)]
            : Enumerable.Range(0, used.Length).Where(slot => used[slot] > 0).ToArray();
        for (var left = (int)Math.Round(used.Sum() * shape.SlackPercent / 100.0); left > 0; )
        {
            var chosen = open[random.Next(open.Length)];
            if (!shape.IsConstant)
            {
                used[chosen]++;
                left--;
                continue;
            }
            for (var block = 0; block < shape.Blocks; block++, left--)
            {
                used[(chosen * shape.Blocks) + block]++;
            }
        }
    }

    private static List<Slot> MakeSlots(PlantedShape shape, PlantedPlan plan, int[] places)
    {
        var slots = new List<Slot>();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] > 0)
            {
                var (site, discipline) = plan.Offers[i / shape.Blocks];
                slots.Add(
                    new Slot
                    {
                        Index = slots.Count,
                        Site = site,
                        Discipline = discipline,
                        Block = i % shape.Blocks,
                        Max = places[i],
                    }
                );
            }
        }
        return slots;
    }

    private static Roster MakeRoster(PlacementProblem problem, PlantedPlan plan)
    {
        var places = new Place[problem.Students.Count * problem.Blocks.Count];
        Array.Fill(places, Place.None);
        foreach (var student in problem.Students)
        {
            foreach (var (offer, start, length) in plan.Pods[student.Pod].Year)
            {
                var (site, discipline) = plan.Offers[offer];
                Array.Fill(places, new Place(site, discipline), (student.Index * problem.Blocks.Count) + start, length);
            }
        }
        return Roster.FromPlaces(problem, places);
    }
}

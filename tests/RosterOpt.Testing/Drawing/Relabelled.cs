using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>
/// The same problem and roster with students, sites and disciplines in another order: every figure must stay as it is. Identifiers
/// stay with what they name.
/// </summary>
public sealed class Relabelled
{
    private readonly int[] students;
    private readonly int[] sites;
    private readonly int[] disciplines;

    public Relabelled(PlacementProblem problem, Roster roster, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(draw);
        students = [.. draw.Shuffle(Enumerable.Range(0, problem.Students.Count))];
        sites = [.. draw.Shuffle(Enumerable.Range(0, problem.Sites.Count))];
        disciplines = [.. draw.Shuffle(Enumerable.Range(0, problem.Disciplines.Count))];
        Problem = WithRows(problem) with
        {
            Students = Reorder(problem.Students, students, Student),
            Sites = Reorder(problem.Sites, sites, (site, index) => site with { Index = index }),
            Disciplines = Reorder(problem.Disciplines, disciplines, (x, index) => x with { Index = index }),
            Pods = [.. problem.Pods.Select(pod => pod with { Members = [.. pod.Members.Select(Student).Order()] })],
            Programmes = [.. problem.Programmes.Select(Programme)],
            Baseline = null,
        };
        if (problem.Baseline is { } baseline)
        {
            Problem = Problem with { Baseline = new Baseline(Problem, Lines(problem, baseline)) };
        }
        Roster = Roster.FromLines(Problem, roster.Placements.Concat(roster.Surplus).Select(Line));
    }

    public PlacementProblem Problem { get; }

    public Roster Roster { get; }

    private static T[] Reorder<T>(IReadOnlyList<T> items, int[] order, Func<T, int, T> renumber)
    {
        var moved = new T[items.Count];
        for (var i = 0; i < moved.Length; i++)
        {
            moved[order[i]] = renumber(items[i], order[i]);
        }
        return moved;
    }

    private static int To(int[] order, int index) => index < 0 ? index : order[index];

    private int Student(int student) => To(students, student);

    private int Site(int site) => To(sites, site);

    private int Discipline(int discipline) => To(disciplines, discipline);

    private Placement Line(Placement x) => new(Student(x.Student), x.Block, Site(x.Site), Discipline(x.Discipline));

    private Student Student(Student student, int index) =>
        student with
        {
            Index = index,
            Completed = student.Completed.ToDictionary(x => Discipline(x.Key), x => x.Value),
        };

    private Programme Programme(Programme programme) =>
        new()
        {
            Index = programme.Index,
            Id = programme.Id,
            Curriculum =
            [
                .. programme
                    .Curriculum.Reverse()
                    .Select(rule =>
                        rule with
                        {
                            Discipline = Discipline(rule.Discipline),
                            After = [.. rule.After.Select(Discipline).Reverse()],
                        }
                    ),
            ],
        };

    private PlacementProblem WithRows(PlacementProblem x) =>
        new()
        {
            Settings = x.Settings,
            Students = x.Students,
            Pods = x.Pods,
            Blocks = x.Blocks,
            Sites = x.Sites,
            Disciplines = x.Disciplines,
            Programmes = x.Programmes,
            Pools = x.Pools,
            Areas = x.Areas,
            Slots =
            [
                .. x
                    .Slots.Reverse()
                    .Select(
                        (slot, index) =>
                            slot with
                            {
                                Index = index,
                                Site = Site(slot.Site),
                                Discipline = Discipline(slot.Discipline),
                            }
                    ),
            ],
            SiteLimits = [.. x.SiteLimits.Select(y => y with { Site = Site(y.Site) })],
            ProgrammeLimits =
            [
                .. x.ProgrammeLimits.Select(y => y with { Site = Site(y.Site), Discipline = Discipline(y.Discipline) }),
            ],
            Exclusions =
            [
                .. x.Exclusions.Select(y =>
                    y with
                    {
                        Student = Student(y.Student),
                        Site = Site(y.Site),
                        Discipline = Discipline(y.Discipline),
                    }
                ),
            ],
            Preferences =
            [
                .. x.Preferences.Select(y =>
                    y with
                    {
                        Student = Student(y.Student),
                        Site = Site(y.Site),
                        Discipline = Discipline(y.Discipline),
                    }
                ),
            ],
            Wishes =
            [
                .. x.Wishes.Select(y => y with { StudentA = Student(y.StudentB), StudentB = Student(y.StudentA) }),
            ],
            ApartPairs =
            [
                .. x.ApartPairs.Select(y => y with { StudentA = Student(y.StudentB), StudentB = Student(y.StudentA) }),
            ],
            Locks =
            [
                .. x.Locks.Select(y =>
                    y with
                    {
                        Student = Student(y.Student),
                        Site = Site(y.Site),
                        Discipline = Discipline(y.Discipline),
                    }
                ),
            ],
        };

    private List<Placement> Lines(PlacementProblem problem, Baseline baseline)
    {
        var lines = new List<Placement>();
        foreach (var student in problem.Students.Where(student => baseline.Knows(student.Index)))
        {
            foreach (var block in problem.Blocks)
            {
                var place = baseline.At(student.Index, block.Index);
                if (place.IsPlaced)
                {
                    lines.Add(Line(new Placement(student.Index, block.Index, place.Site, place.Discipline)));
                }
            }
        }
        return lines;
    }
}

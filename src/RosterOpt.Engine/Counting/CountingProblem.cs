using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>
/// The problem as counting sees it: how many pods of each class start in each cell, pods never split. A <em>cell</em> is an offer and a
/// first block (offer × blocks + block); a <em>region</em> is a set of sites that a pod never leaves.
/// </summary>
internal sealed class CountingProblem
{
    private readonly int[] lengths;
    private readonly int[] demandOf;
    private readonly float[]? losses;
    private readonly int[][] classesOf;
    private readonly bool[] isLong;
    private readonly Dictionary<int, int[]>[] bySize;

    /// <param name="problem">The problem.</param>
    /// <param name="classes">Every pod to count, once.</param>
    /// <param name="bySite">True where every site is a region of its own, so that no pod ever moves; else there is one region.</param>
    public CountingProblem(SearchProblem problem, IReadOnlyList<PodClass> classes, bool bySite)
    {
        (Problem, Classes) = (problem, classes);
        Regions = bySite ? problem.Sites : 1;
        Cells = problem.Slots.OfferCount * problem.Blocks;
        Rows = classes.Max(one => one.Demands.Length);
        lengths = new int[classes.Count * problem.Disciplines];
        demandOf = new int[classes.Count * problem.Disciplines];
        Array.Fill(demandOf, -1);
        for (var k = 0; k < classes.Count; k++)
        {
            for (var row = 0; row < classes[k].Demands.Length; row++)
            {
                foreach (var discipline in classes[k].Demands[row].Disciplines)
                {
                    demandOf[(k * problem.Disciplines) + discipline] = row;
                    lengths[(k * problem.Disciplines) + discipline] = problem.LengthOf(classes[k].First, discipline);
                }
            }
        }
        classesOf = [.. Enumerable.Range(0, Cells).Select(ClassesAllowed)];
        bySize =
        [
            .. classesOf.Select(here =>
                here.GroupBy(k => classes[k].Size).ToDictionary(group => group.Key, group => group.ToArray())
            ),
        ];
        isLong = [.. classesOf.Select((here, cell) => Array.Exists(here, k => LengthOf(k, cell) > 1))];
        LiveCells = [.. Enumerable.Range(0, Cells).Where(cell => classesOf[cell].Length > 0)];
        losses = problem.Problem.Preferences.Count > 0 || problem.Settings.Away > 0 ? MeasureLosses() : null;
    }

    public SearchProblem Problem { get; }

    public IReadOnlyList<PodClass> Classes { get; }

    public int Regions { get; }

    public int Cells { get; }

    /// <summary>Most demands of a class.</summary>
    public int Rows { get; }

    /// <summary>By cell: the classes all of whose members may start there.</summary>
    public int[] ClassesOf(int cell) => classesOf[cell];

    /// <summary>Those of a size.</summary>
    public int[] ClassesOf(int cell, int size) => bySize[cell].GetValueOrDefault(size) ?? [];

    /// <summary>Cells in which some class may start, ascending.</summary>
    public int[] LiveCells { get; }

    public int OfferOf(int cell) => cell / Problem.Blocks;

    public int StartOf(int cell) => cell % Problem.Blocks;

    public int DisciplineOf(int cell) => Problem.Slots.OfferDiscipline[OfferOf(cell)];

    public int RegionOf(int cell) => Regions == 1 ? 0 : Problem.Slots.OfferSite[OfferOf(cell)];

    /// <summary>Blocks of a rotation of the class in the cell.</summary>
    public int LengthOf(int k, int cell) => lengths[(k * Problem.Disciplines) + DisciplineOf(cell)];

    /// <summary>Number of the class's demand that a rotation in the cell serves.</summary>
    public int RowOf(int k, int cell) => demandOf[(k * Problem.Disciplines) + DisciplineOf(cell)];

    /// <summary>Places that all pods need over the year.</summary>
    public int Places =>
        Classes.Sum(one =>
            one.Size
            * one.Pods.Count
            * one.Demands.Sum(demand => demand.Count * demand.Disciplines.Min(d => Problem.LengthOf(one.First, d)))
        );

    /// <summary>Places over what all pods need; below 0 where there are too few.</summary>
    public int SparePlaces => Problem.Slots.Max.Sum() - Places;

    /// <summary>True where a pod of the class has blocks to spare.</summary>
    public bool IsIdle(PodClass one) =>
        one.Demands.Sum(demand => demand.Count * demand.Disciplines.Max(d => Problem.LengthOf(one.First, d)))
        < Problem.Blocks;

    /// <summary>True where a rotation of some class in the cell lasts several blocks.</summary>
    public bool IsLong(int cell) => isLong[cell];

    /// <summary>Share, 0 to 1, of the most that a pod can lose in own points by the cell it takes: 0 = the best there is.</summary>
    public float LossOf(int k, int cell) => losses is null ? 0 : losses[(k * Cells) + cell];

    private int[] ClassesAllowed(int cell)
    {
        var (offer, start) = (OfferOf(cell), StartOf(cell));
        return
        [
            .. Enumerable
                .Range(0, Classes.Count)
                .Where(k =>
                    RowOf(k, cell) >= 0
                    && Classes[k]
                        .Pods.All(pod => Array.TrueForAll(pod, one => Problem.Allowed.Allows(one, offer, start)))
                    && Enumerable
                        .Range(start, LengthOf(k, cell))
                        .All(block =>
                            Problem.Slots.Max[Problem.Slots.SlotOfOffer[(offer * Problem.Blocks) + block]]
                            >= Classes[k].Size
                        )
                ),
        ];
    }

    private float[]? MeasureLosses()
    {
        var points = new long[Classes.Count * Cells];
        foreach (var cell in LiveCells)
        {
            foreach (var k in ClassesOf(cell))
            {
                points[(k * Cells) + cell] = Classes[k].Pods[0].Sum(one => OwnPoints(one, LengthOf(k, cell), cell));
            }
        }
        var best = new Dictionary<(int Class, int Row), long>();
        foreach (var (k, cell) in LiveCells.SelectMany(cell => ClassesOf(cell).Select(k => (k, cell))))
        {
            var key = (k, RowOf(k, cell));
            best[key] = Math.Max(best.GetValueOrDefault(key, long.MinValue), points[(k * Cells) + cell]);
        }
        var found = new float[points.Length];
        foreach (var (k, cell) in LiveCells.SelectMany(cell => ClassesOf(cell).Select(k => (k, cell))))
        {
            found[(k * Cells) + cell] = best[(k, RowOf(k, cell))] - points[(k * Cells) + cell];
        }
        var most = found.Max();
        return most <= 0 ? null : Array.ConvertAll(found, loss => loss / most);
    }

    private long OwnPoints(int student, int length, int cell)
    {
        var (site, start) = (Problem.Slots.OfferSite[OfferOf(cell)], StartOf(cell));
        var points = Problem.Settings.Preference * Problem.Own.Preference(student, site, DisciplineOf(cell), start);
        for (var block = start; Problem.Own.IsAway(student, site) && block < start + length; block++)
        {
            points -= (long)Problem.Settings.Away * Problem.Weeks[block];
        }
        return points;
    }
}

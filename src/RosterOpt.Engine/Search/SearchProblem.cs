using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Search;

/// <summary>
/// The problem laid out in flat arrays for the search. An <em>offer</em> is a discipline at a site over the year; a
/// <em>site-block</em> is site × blocks + block; a <em>group</em> is where company is counted: the slot, or the site-block.
/// </summary>
internal sealed class SearchProblem
{
    private readonly int[] weeksUpTo;

    public SearchProblem(PlacementProblem problem)
    {
        Problem = problem;
        Settings = problem.Settings;
        Students = problem.Students.Count;
        Blocks = problem.Blocks.Count;
        Disciplines = problem.Disciplines.Count;
        Sites = problem.Sites.Count;
        Weeks = [.. problem.Blocks.Select(block => block.Weeks)];
        weeksUpTo = new int[Blocks + 1];
        for (var block = 0; block < Blocks; block++)
        {
            weeksUpTo[block + 1] = weeksUpTo[block] + Weeks[block];
        }
        BySite = Settings.TogetherAt == TogetherAt.Site;
        Slots = new SlotTable(problem);
        Lengths = BuildLengths(problem);
        ProgrammeOf = [.. problem.Students.Select(student => student.Programme)];
        PodOf = [.. problem.Students.Select(student => student.Pod)];
        IsSolo = [.. problem.Students.Select(student => student.IsSolo)];
        PodMembers = [.. problem.Pods.Select(pod => pod.Members.ToArray())];
        LargestPod = PodMembers.Select(pod => pod.Length).Append(1).Max();
        Demands = new DemandTable(problem);
        Allowed = new AllowedTable(problem, Slots, Lengths);
        Own = new OwnYearTable(problem);
        Order = new OrderTable(problem, Slots);
        Guide = new OfferGuide(this);
    }

    public PlacementProblem Problem { get; }
    public Settings Settings { get; }
    public int Students { get; }
    public int Blocks { get; }
    public int Disciplines { get; }
    public int Sites { get; }

    /// <summary>Weeks by block.</summary>
    public int[] Weeks { get; }

    /// <summary>True where company is counted by site and block, false where by slot.</summary>
    public bool BySite { get; }

    public SlotTable Slots { get; }

    /// <summary>Blocks of a rotation by programme × disciplines + discipline; 0 where the programme lacks the discipline.</summary>
    public int[] Lengths { get; }

    public int[] ProgrammeOf { get; }
    public int[] PodOf { get; }
    public bool[] IsSolo { get; }
    public int[][] PodMembers { get; }

    /// <summary>Students of the largest pod; 1 where there are no pods.</summary>
    public int LargestPod { get; }

    public DemandTable Demands { get; }
    public AllowedTable Allowed { get; }
    public OwnYearTable Own { get; }
    public OrderTable Order { get; }
    public OfferGuide Guide { get; }

    /// <summary>Names of moves that are left out; empty but in ablations.</summary>
    public IReadOnlyCollection<string> MovesOff { get; init; } = [];

    /// <summary>Blocks of one rotation of the discipline for the student; 0 where the programme lacks it.</summary>
    public int LengthOf(int student, int discipline) => Lengths[(ProgrammeOf[student] * Disciplines) + discipline];

    /// <summary>Weeks from a first block up to, and without, another one.</summary>
    public int WeeksIn(int start, int end) => weeksUpTo[end] - weeksUpTo[start];

    private static int[] BuildLengths(PlacementProblem problem)
    {
        var lengths = new int[problem.Programmes.Count * problem.Disciplines.Count];
        foreach (var programme in problem.Programmes)
        {
            foreach (var rule in programme.Curriculum)
            {
                lengths[(programme.Index * problem.Disciplines.Count) + rule.Discipline] = rule.Length;
            }
        }
        return lengths;
    }
}

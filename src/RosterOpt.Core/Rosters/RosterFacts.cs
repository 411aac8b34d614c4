using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// What rules, terms and metrics need to know of a roster, worked out once: rotations, occupants and company.
/// Works for any roster, legal or not. Immutable and safe to share between threads.
/// </summary>
public sealed class RosterFacts
{
    private readonly RotationReader rotations;
    private readonly Occupancy occupancy;
    private readonly Company company;
    private readonly PodCompany podCompany;
    private readonly Lazy<OwnYear[]> ownYears;
    private readonly Lazy<Continuity> continuity;
    private readonly Lazy<Anchoring> anchoring;

    /// <exception cref="ArgumentException">The roster was made for another number of students or blocks.</exception>
    public RosterFacts(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        if (roster.StudentCount != problem.Students.Count || roster.BlockCount != problem.Blocks.Count)
        {
            throw new ArgumentException(
                $"The roster is for {roster.StudentCount} students × {roster.BlockCount} blocks, the data set has "
                    + $"{problem.Students.Count} × {problem.Blocks.Count}. Maybe it was made for another data set.",
                nameof(roster)
            );
        }
        Problem = problem;
        Roster = roster;
        rotations = new RotationReader(problem, roster);
        occupancy = new Occupancy(problem, roster);
        company = new Company(problem, roster, occupancy);
        podCompany = new PodCompany(problem, company);
        ownYears = new Lazy<OwnYear[]>(() => OwnYear.Measure(this));
        continuity = new Lazy<Continuity>(() => new Continuity(this));
        anchoring = new Lazy<Anchoring>(() => new Anchoring(this));
    }

    public PlacementProblem Problem { get; }

    public Roster Roster { get; }

    /// <summary>The student's rotations in the order of time, as far as the roster shows them, legal or not.</summary>
    public Slice<Rotation> RotationsOf(int student) => rotations.Of(student);

    /// <summary>Students in the slot, ascending, whether or not the data set offers it.</summary>
    public Slice<int> InSlot(int site, int discipline, int block) => occupancy.InSlot(site, discipline, block);

    /// <summary>Students at the site in the block, ascending, whatever they learn.</summary>
    public Slice<int> AtSite(int site, int block) => occupancy.AtSite(site, block);

    /// <summary>Every slot with somebody in it, by site, discipline and block.</summary>
    public IEnumerable<UsedSlot> UsedSlots => occupancy.UsedSlots();

    /// <summary>Weeks of the student's social placements.</summary>
    public int LoadWeeks(int student) => company.LoadWeeks[student];

    /// <summary>True where the student is placed at a site with peers.</summary>
    public bool IsSocial(int student, int block) => company.PlaceOf(student, block) >= 0;

    /// <summary>True where both are socially placed in the same place: slot or site, as settings.together_at says.</summary>
    public bool AreTogether(int studentA, int studentB, int block)
    {
        var place = company.PlaceOf(studentA, block);
        return place >= 0 && place == company.PlaceOf(studentB, block);
    }

    /// <summary>Everybody together with the student, ascending, <b>the student included</b>; empty where not socially placed.</summary>
    public Slice<int> Company(int student, int block) => company.Everybody(student, block);

    /// <summary>How many others are together with the student; 0 where alone or not socially placed.</summary>
    public int CompanionsOf(int student, int block) => Math.Max(0, company.Size(student, block) - 1);

    /// <summary>True where the student is socially placed without a companion. Never true for solo students.</summary>
    public bool IsAlone(int student, int block) =>
        company.Size(student, block) == 1 && !Problem.Students[student].IsSolo;

    /// <summary>Podmates together with the student; 0 where there are none or the student is not socially placed.</summary>
    public int PodmatesOf(int student, int block) => podCompany.MatesOf(student, block);

    /// <summary>Members of the pod who are socially placed in the block, wherever.</summary>
    public int PlacedMembers(int pod, int block) => podCompany.PlacedMembers(pod, block);

    /// <summary>
    /// True where the student has company but none of it from the pod, although another member is socially placed. Never true for
    /// solo students.
    /// </summary>
    public bool IsAmongStrangers(int student, int block)
    {
        var who = Problem.Students[student];
        return who.Pod >= 0
            && !who.IsSolo
            && company.Size(student, block) > 1
            && PodmatesOf(student, block) == 0
            && PlacedMembers(who.Pod, block) > 1;
    }

    /// <summary>What the year gives each student alone, by student.</summary>
    public IReadOnlyList<OwnYear> OwnYears => ownYears.Value;

    /// <summary>Companions who stay from one rotation to the next.</summary>
    public Continuity Continuity => continuity.Value;

    /// <summary>Who has no peer they know well.</summary>
    public Anchoring Anchoring => anchoring.Value;
}

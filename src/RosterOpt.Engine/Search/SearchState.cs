using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search.Units;

namespace RosterOpt.Engine.Search;

/// <summary>
/// A roster under way with its score and violation kept up to date. A move is <see cref="Begin"/>, any number of
/// <see cref="Add"/> and <see cref="Remove"/>, <see cref="Settle"/>, then <see cref="Commit"/> or <see cref="Rollback"/>.
/// Every rotation in it is whole and allowed for its student; places, minimums, apart pairs, locks and missing rotations may be
/// broken and count as violation.
/// </summary>
internal sealed class SearchState
{
    private readonly ScoreUnits[] units;
    private readonly ScoreUnits[] heedingStudents;
    private readonly ScoreUnits[] heedingChanges;
    private readonly ScoreUnits[] heedingNeighbours;
    private readonly ScoreUnits[] heedingRotations;
    private readonly OwnYearUnits ownYears;
    private readonly SupporterUnits? supporters;
    private readonly PodUnits? pods;
    private readonly List<(int Student, int Offer, int Start, bool Added)> journal = [];
    private readonly int[] changedStamp;
    private int[] changed = new int[64];
    private int changedCount;
    private int epoch;
    private long scoreBefore;

    public SearchState(SearchProblem problem)
    {
        Problem = problem;
        Occupancy = new Occupancy(problem);
        units = [.. UnitCatalogue.For(problem, Occupancy)];
        heedingStudents = Heeding(Heed.Students);
        heedingChanges = Heeding(Heed.Changes);
        heedingNeighbours = Heeding(Heed.Neighbours);
        heedingRotations = Heeding(Heed.Rotations);
        ownYears = units.OfType<OwnYearUnits>().Single();
        supporters = units.OfType<SupporterUnits>().SingleOrDefault();
        pods = units.OfType<PodUnits>().SingleOrDefault();
        changedStamp = new int[problem.Students];
        Begin();
        for (var student = 0; student < problem.Students; student++)
        {
            Change(student);
        }
        Settle();
        Commit();
    }

    public SearchProblem Problem { get; }

    public Occupancy Occupancy { get; }

    /// <summary>Points; equals Core's score where <see cref="Violation"/> is 0.</summary>
    public long Score { get; private set; }

    /// <summary>0 exactly where the roster is legal; else a measure of how much is broken or undone.</summary>
    public long Violation => Occupancy.Violation + ownYears.Violation;

    /// <summary>Students whose year this move has changed.</summary>
    public ReadOnlySpan<int> Changed => changed.AsSpan(0, changedCount);

    /// <summary>What is undone or broken in the student's own year.</summary>
    public long OwnViolation(int student) => ownYears.ViolationOf(student);

    /// <summary>(student, site) with more rotations than the limit per site.</summary>
    public long TooManyAtSite => ownYears.TooManyAtSite;

    /// <summary>pod × blocks + block of the pods that are split then; null where pods earn nothing.</summary>
    public IndexSet? SplitPods => pods?.Split;

    /// <summary>Grows with every move that is kept.</summary>
    public long Version { get; private set; }

    /// <summary>Rotations in the journal of this move: 0 where nothing was done.</summary>
    public int Steps => journal.Count;

    public int SlotAt(int student, int block) => Occupancy.SlotAt[(student * Problem.Blocks) + block];

    public int StartAt(int student, int block) => Occupancy.StartAt[(student * Problem.Blocks) + block];

    /// <summary>The offer the student is at in the block, or -1.</summary>
    public int OfferAt(int student, int block)
    {
        var slot = SlotAt(student, block);
        return slot < 0 ? -1 : Problem.Slots.Offer[slot];
    }

    public void Begin()
    {
        journal.Clear();
        changedCount = 0;
        scoreBefore = Score;
        if (++epoch == int.MaxValue)
        {
            Array.Clear(changedStamp);
            epoch = 1;
        }
        foreach (var kind in units)
        {
            kind.Begin();
        }
    }

    /// <summary>Adds a rotation to free blocks of the student; it must be allowed.</summary>
    public void Add(int student, int offer, int start)
    {
        Change(student);
        journal.Add((student, offer, start, true));
        var blocks = Problem.Blocks;
        var end = start + Problem.LengthOf(student, Problem.Slots.OfferDiscipline[offer]);
        NotifyRotation(student, offer, (start, end), 1);
        for (var block = start; block < end; block++)
        {
            var slot = Problem.Slots.SlotOfOffer[(offer * blocks) + block];
            Notify(student, block, slot);
            var group = Occupancy.GroupOf(slot);
            if (group >= 0 && Occupancy.GroupCount(group) == 1)
            {
                TellNeighbour(Occupancy.LoneStudent(group), block);
            }
            Occupancy.Place(student, block, slot, start);
            supporters?.Count(student, slot, 1);
        }
    }

    /// <summary>Takes away the rotation that starts in the block.</summary>
    public void Remove(int student, int start)
    {
        Change(student);
        var offer = OfferAt(student, start);
        journal.Add((student, offer, start, false));
        var end = start + Problem.LengthOf(student, Problem.Slots.OfferDiscipline[offer]);
        NotifyRotation(student, offer, (start, end), -1);
        for (var block = start; block < end; block++)
        {
            var slot = SlotAt(student, block);
            Notify(student, block, slot);
            Occupancy.Clear(student, block);
            supporters?.Count(student, slot, -1);
            var group = Occupancy.GroupOf(slot);
            if (group >= 0 && Occupancy.GroupCount(group) == 1)
            {
                TellNeighbour(Occupancy.LoneStudent(group), block);
            }
        }
    }

    /// <summary>Values what the move has changed.</summary>
    /// <returns>New score less old score.</returns>
    public long Settle()
    {
        foreach (var kind in units)
        {
            Score += kind.Settle(Changed);
        }
        return Score - scoreBefore;
    }

    /// <summary>Keeps the move.</summary>
    public void Commit()
    {
        Version++;
        journal.Clear();
        pods?.Commit();
    }

    /// <summary>Undoes the move, settled or not.</summary>
    public void Rollback()
    {
        for (var i = journal.Count - 1; i >= 0; i--)
        {
            var (student, offer, start, added) = journal[i];
            var end = start + Problem.LengthOf(student, Problem.Slots.OfferDiscipline[offer]);
            for (var block = start; block < end; block++)
            {
                Reverse(student, offer, start, block, added);
            }
        }
        foreach (var kind in units)
        {
            kind.Undo();
        }
        Score = scoreBefore;
        journal.Clear();
    }

    /// <summary>True where every rotation of the student starts after its prerequisites have ended.</summary>
    public bool KeepsOrder(int student) => Problem.Order.IsKept(student, Occupancy);

    /// <summary>The roster as it stands.</summary>
    public Roster ToRoster()
    {
        var places = new Place[Problem.Students * Problem.Blocks];
        for (var i = 0; i < places.Length; i++)
        {
            var slot = Occupancy.SlotAt[i];
            places[i] = slot < 0 ? Place.None : new Place(Problem.Slots.Site[slot], Problem.Slots.Discipline[slot]);
        }
        return Roster.FromPlaces(Problem.Problem, places);
    }

    private ScoreUnits[] Heeding(Heed what) => Array.FindAll(units, kind => kind.Heeds.HasFlag(what));

    private void Reverse(int student, int offer, int start, int block, bool added)
    {
        var slot = Problem.Slots.SlotOfOffer[(offer * Problem.Blocks) + block];
        if (added)
        {
            Occupancy.Clear(student, block);
        }
        else
        {
            Occupancy.Place(student, block, slot, start);
        }
        supporters?.Count(student, slot, added ? -1 : 1);
    }

    private void Change(int student)
    {
        if (changedStamp[student] == epoch)
        {
            return;
        }
        changedStamp[student] = epoch;
        if (changedCount == changed.Length)
        {
            Array.Resize(ref changed, changedCount * 2);
        }
        changed[changedCount++] = student;
        foreach (var kind in heedingStudents)
        {
            kind.BeforeStudent(student);
        }
    }

    private void NotifyRotation(int student, int offer, (int Start, int End) blocks, int step)
    {
        foreach (var kind in heedingRotations)
        {
            kind.BeforeRotation(student, offer, blocks, step);
        }
    }

    private void Notify(int student, int block, int slot)
    {
        foreach (var kind in heedingChanges)
        {
            kind.BeforeChange(student, block, slot);
        }
    }

    private void TellNeighbour(int student, int block)
    {
        foreach (var kind in heedingNeighbours)
        {
            kind.Neighbour(student, block);
        }
    }
}

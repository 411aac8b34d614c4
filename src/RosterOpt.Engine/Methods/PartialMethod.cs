using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>
/// Makes of an illegal roster one that does nothing forbidden and leaves something undone: whoever is too many is taken out, last in the
/// table first, then every missing rotation that still fits somewhere is put back.
/// </summary>
internal sealed class PartialMethod(SearchProblem problem, int seed)
{
    private readonly SearchState state = new(problem);
    private readonly SearchRandom random = new(seed);

    public Roster Run(Roster from, Budget budget)
    {
        new StartRoster(problem, from).CopyTo(state);
        RemoveWhere(IsSurplus);
        CloseSlots();
        if (state.Occupancy.Forbidden > 0)
        {
            // One too many at a site who keeps a slot open there: taking out either mends one rule and breaks the other.
            RemoveWhere(IsCrowded);
            CloseSlots();
        }
        for (var pass = 0; pass < 20 && !budget.Cancel.IsCancellationRequested; pass++)
        {
            if (!InsertMissing())
            {
                break;
            }
        }
        return state.ToRoster();
    }

    /// <summary>Takes out rotations, one by one, of which this is true by then; given the student and the first block.</summary>
    private void RemoveWhere(Func<int, int, bool> isTooMany)
    {
        for (var student = problem.Students - 1; student >= 0; student--)
        {
            for (var block = problem.Blocks - 1; block >= 0; block--)
            {
                if (
                    state.SlotAt(student, block) < 0
                    || state.StartAt(student, block) != block
                    || !isTooMany(student, block)
                )
                {
                    continue;
                }
                state.Begin();
                state.Remove(student, block);
                RemoveOutOfOrder(student);
                state.Settle();
                state.Commit();
            }
        }
    }

    /// <summary>A slot that too few use to be open is emptied: taking out one at a time would only make it worse.</summary>
    private void CloseSlots()
    {
        for (var again = true; again; )
        {
            again = false;
            for (var slot = 0; slot < problem.Slots.Count; slot++)
            {
                var block = problem.Slots.Block[slot];
                while (state.Occupancy.SlotCount(slot) is > 0 and var n && n < problem.Slots.OpenMin[slot])
                {
                    var student = state.Occupancy.Occupants(slot)[0];
                    state.Begin();
                    state.Remove(student, state.StartAt(student, block));
                    RemoveOutOfOrder(student);
                    state.Settle();
                    state.Commit();
                    again = true;
                }
            }
        }
    }

    private bool IsCrowded(int student, int start)
    {
        for (var block = start; block < problem.Blocks && state.SlotAt(student, block) >= 0; block++)
        {
            if (state.StartAt(student, block) == start && state.Occupancy.IsCrowded(student, block))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsSurplus(int student, int start)
    {
        var offer = state.OfferAt(student, start);
        state.Begin();
        var before = state.Occupancy.Forbidden + state.TooManyAtSite;
        state.Remove(student, start);
        state.Settle();
        var surplus = state.Occupancy.Forbidden + state.TooManyAtSite < before;
        state.Rollback();
        return surplus && offer >= 0;
    }

    /// <summary>A rotation whose prerequisite was taken out goes too.</summary>
    private void RemoveOutOfOrder(int student)
    {
        for (var block = problem.Blocks - 1; block >= 0 && !state.KeepsOrder(student); block--)
        {
            if (state.SlotAt(student, block) >= 0 && state.StartAt(student, block) == block)
            {
                state.Remove(student, block);
            }
        }
    }

    private bool InsertMissing()
    {
        var any = false;
        var students = Enumerable.Range(0, problem.Students).ToArray();
        random.Shuffle(students);
        foreach (var student in students)
        {
            foreach (var demand in problem.Demands.Of(student))
            {
                any |= Insert(student, demand);
            }
        }
        return any;
    }

    private bool Insert(int student, Demand demand)
    {
        var done = demand.Disciplines.Sum(discipline => Count(student, discipline));
        if (done >= demand.Count)
        {
            return false;
        }
        foreach (var discipline in demand.Disciplines.Where(d => !demand.IsPool || Count(student, d) == 0))
        {
            for (var start = 0; start < problem.Blocks; start++)
            {
                if (!problem.Allowed.AllowsSomewhere(student, discipline, start) || !IsFree(student, discipline, start))
                {
                    continue;
                }
                foreach (var offer in problem.Slots.OffersOfDiscipline[discipline])
                {
                    if (problem.Allowed.Allows(student, offer, start) && TryAdd(student, offer, start))
                    {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private bool TryAdd(int student, int offer, int start)
    {
        var (forbidden, own) = (state.Occupancy.Forbidden + state.TooManyAtSite, state.OwnViolation(student));
        state.Begin();
        state.Add(student, offer, start);
        state.Settle();
        // A missing rotation weighs more than anything else in a student's own year: with it placed the violation must fall.
        if (
            state.Occupancy.Forbidden + state.TooManyAtSite > forbidden
            || state.OwnViolation(student) >= own
            || !state.KeepsOrder(student)
        )
        {
            state.Rollback();
            return false;
        }
        state.Commit();
        return true;
    }

    private int Count(int student, int discipline)
    {
        var count = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = state.SlotAt(student, block);
            count +=
                slot >= 0 && problem.Slots.Discipline[slot] == discipline && state.StartAt(student, block) == block
                    ? 1
                    : 0;
        }
        return count;
    }

    private bool IsFree(int student, int discipline, int start)
    {
        var end = start + problem.LengthOf(student, discipline);
        for (var block = start; block < end; block++)
        {
            if (block >= problem.Blocks || state.SlotAt(student, block) >= 0)
            {
                return false;
            }
        }
        return true;
    }
}

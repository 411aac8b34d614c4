using Google.OrTools.Sat;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking;

/// <summary>
/// A CP-SAT model of which part of which pod meets which place: a literal says that so many members of a group go to an offer, with
/// the points of their company and at most their own best points there. Places, and who is left alone, are kept exactly; timetables
/// stand still. Rules that are not in it (limits of programmes and sites, minimums, apart) are left to the caller's check.
/// </summary>
internal sealed class RepackModel
{
    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly CpModel model = new();
    private readonly LinearExprBuilder goal = LinearExpr.NewBuilder();
    private readonly Dictionary<int, List<(int Size, BoolVar Use)>> bySlot = [];
    private readonly Dictionary<int, int> movable = [];
    private readonly List<(RepackGroup Group, int Offer, int Size, BoolVar Use)> parts = [];

    public RepackModel(SearchState state, RepackWindow window)
    {
        this.state = state;
        problem = state.Problem;
        Groups = RepackGroup.Of(state, window);
        foreach (var group in Groups)
        {
            foreach (var offer in group.Offers)
            {
                ForSlots(group, offer, slot => movable[slot] = movable.GetValueOrDefault(slot) + 1);
            }
        }
        foreach (var group in Groups)
        {
            AddGroup(group, window.Offers);
        }
        foreach (var (slot, here) in bySlot.OrderBy(entry => entry.Key))
        {
            AddPlaces(slot, here);
            AddAlone(slot, here);
        }
        model.Maximize(goal);
    }

    public IReadOnlyList<RepackGroup> Groups { get; }

    /// <summary>Literals.</summary>
    public int Size => parts.Count;

    /// <summary>Solves it.</summary>
    /// <param name="parameters">Limits; one worker makes the answer repeatable.</param>
    /// <param name="cancel">Ends the solve.</param>
    public RepackAnswer Solve(CpSatParameters parameters, CancellationToken cancel)
    {
        using var watch = new SolutionWatch((_, _) => { }, cancel);
        var response = CpSatRun.Solve(model, parameters, watch, cancel);
        if (response is not { Status: CpSolverStatus.Optimal or CpSolverStatus.Feasible })
        {
            return new RepackAnswer(Groups, [], response?.DeterministicTime ?? 0);
        }
        var used = parts.Where(part => response.Solution[part.Use.GetIndex()] != 0);
        return new RepackAnswer(
            Groups,
            [.. used.Select(part => (part.Group, part.Offer, part.Size))],
            response.DeterministicTime
        );
    }

    private void AddGroup(RepackGroup group, IReadOnlyList<int> offers)
    {
        var everybody = LinearExpr.NewBuilder();
        foreach (var offer in offers)
        {
            var room = Room(group, offer);
            if (room <= 0 || !Array.TrueForAll(group.Members, one => problem.Allowed.Allows(one, offer, group.Start)))
            {
                continue;
            }
            var now = group.Offers.Count(one => one == offer);
            var own = group.Members.Select(one => group.Own(state, one, offer)).OrderDescending().ToArray();
            var sizes = new List<BoolVar>();
            for (var size = 1; size <= Math.Min(room, group.Members.Length); size++)
            {
                var use = model.NewBoolVar(string.Empty);
                model.AddHint(use, now == size);
                sizes.Add(use);
                everybody.AddTerm(use, size);
                parts.Add((group, offer, size, use));
                goal.AddTerm(use, Company(group, size, offer) + own.Take(size).Sum());
                ForSlots(group, offer, slot => PartsIn(slot).Add((size, use)));
            }
            model.AddAtMostOne(sizes);
        }
        model.Add(everybody == group.Members.Length);
    }

    /// <summary>Pairs, whole and stranger of a part over its blocks; nothing where company does not count.</summary>
    private long Company(RepackGroup group, int size, int offer)
    {
        var settings = problem.Settings;
        long perWeek =
            (settings.Pair * ((long)size * (size - 1) / 2))
            + (size == group.WholeSize && size > 1 ? settings.Whole : 0);
        perWeek -= size == 1 && group.WholeSize > 1 ? settings.Stranger : 0;
        long points = 0;
        ForSlots(
            group,
            offer,
            slot => points += problem.Slots.IsSocial[slot] ? perWeek * problem.Weeks[problem.Slots.Block[slot]] : 0
        );
        return points;
    }

    private void AddPlaces(int slot, List<(int Size, BoolVar Use)> here)
    {
        var room = Free(slot);
        var taken = LinearExpr.NewBuilder();
        foreach (var (size, use) in here)
        {
            taken.AddTerm(use, size);
        }
        model.Add(taken <= room);
        // Said apart, because the relaxation does not see it: of parts above half of the places only one fits.
        model.AddAtMostOne(here.Where(part => part.Size * 2 > room).Select(part => part.Use));
    }

    /// <summary>Isolation: one single part in an empty slot, or nobody beside the one who stays.</summary>
    private void AddAlone(int slot, List<(int Size, BoolVar Use)> here)
    {
        var fixedHere = problem.Slots.Max[slot] - Free(slot);
        if (fixedHere > 1 || !problem.Slots.IsSocial[slot])
        {
            return;
        }
        var alone = model.NewBoolVar(string.Empty);
        goal.AddTerm(alone, -(long)problem.Settings.Isolation * problem.Weeks[problem.Slots.Block[slot]]);
        if (fixedHere == 1)
        {
            model.AddBoolOr(here.Select(part => (ILiteral)part.Use).Append(alone));
            return;
        }
        foreach (var single in here.Where(part => part.Size == 1))
        {
            var others = here.Where(part => !ReferenceEquals(part.Use, single.Use)).Select(part => (ILiteral)part.Use);
            model.AddBoolOr(others.Append(alone).Append(single.Use.Not()));
        }
    }

    private int Free(int slot) =>
        problem.Slots.Max[slot] - state.Occupancy.SlotCount(slot) + movable.GetValueOrDefault(slot);

    private int Room(RepackGroup group, int offer)
    {
        var room = int.MaxValue;
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
            room = slot < 0 ? 0 : Math.Min(room, Free(slot));
        }
        return room;
    }

    private List<(int Size, BoolVar Use)> PartsIn(int slot)
    {
        if (!bySlot.TryGetValue(slot, out var list))
        {
            bySlot[slot] = list = [];
        }
        return list;
    }

    private void ForSlots(RepackGroup group, int offer, Action<int> action)
    {
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            action(problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block]);
        }
    }
}

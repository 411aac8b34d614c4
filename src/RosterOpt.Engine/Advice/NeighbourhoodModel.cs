using Google.OrTools.Sat;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// A CP-SAT model of one discipline in a few blocks: which part of which pod goes to which site, where at most one of the openings given
/// has more places. Timetables stand still. Places, limits of sites and programmes, minimums, company, and what each place earns are in
/// it; pairs apart, and terms that reach beyond (kept, unanchored, supporter, worst), are left to the evaluator.
/// </summary>
internal sealed class NeighbourhoodModel
{
    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly CpModel model = new();
    private readonly LinearExprBuilder goal = LinearExpr.NewBuilder();
    private readonly SortedDictionary<int, List<Part>> bySlot = [];
    private readonly Dictionary<int, List<RepackGroup>> leaving = [];
    private readonly List<Part> parts = [];
    private readonly Dictionary<int, BoolVar> opened = [];
    private readonly PartValues values;
    private readonly Opening span;
    private readonly int places;
    private long lonely;

    /// <param name="state">The roster.</param>
    /// <param name="span">The discipline, and the blocks of the openings; those may move who begin the discipline in the first one.</param>
    /// <param name="open">Openings over these blocks; at most one is used.</param>
    /// <param name="places">Places it has.</param>
    public NeighbourhoodModel(SearchState state, Opening span, IReadOnlyList<Opening> open, int places)
    {
        (this.state, this.span, this.places) = (state, span, places);
        problem = state.Problem;
        var offers = problem.Slots.OffersOfDiscipline[span.Discipline];
        Groups = RepackGroup.Of(state, new RepackWindow(span.Discipline, span.From, span.From + 1, offers, 0));
        values = new PartValues(state, Groups);
        foreach (var opening in open)
        {
            opened[problem.Guide.OfferAt(opening.Discipline, opening.Site)] = model.NewBoolVar(string.Empty);
        }
        model.AddAtMostOne(opened.Values);
        foreach (var use in opened.Values)
        {
            model.AddHint(use, false);
        }
        foreach (var group in Groups)
        {
            for (var i = 0; i < group.Members.Length; i++)
            {
                values.ForSlots(group, group.Offers[i], slot => Leaving(slot).Add(group));
            }
        }
        foreach (var group in Groups)
        {
            AddGroup(group, offers);
        }
        foreach (var (slot, here) in bySlot)
        {
            AddPlaces(slot, here);
            AddProgrammeLimits(slot, here);
            AddMinimum(slot, here);
            AddAlone(slot, here);
        }
        AddWishes(offers);
        model.Maximize(goal);
    }

    public IReadOnlyList<RepackGroup> Groups { get; }

    public PartValues Values => values;

    /// <summary>Literals.</summary>
    public int Size => parts.Count;

    /// <summary>Points that are missing to every group being whole where it earns most: no number of places gains more.</summary>
    public long Potential => Groups.Sum(Ideal) + lonely - Now();

    /// <summary>The part of <see cref="Potential"/> that is company: where places are most likely to help.</summary>
    public long Promise =>
        lonely
        + Groups.Sum(group =>
            group.Offers.Distinct().Max(offer => values.Company(group, group.Members.Length, offer))
            - group.Offers.CountBy(offer => offer).Sum(part => values.Company(group, part.Value, part.Key))
        )
        + Lonely();

    /// <summary>Solves it.</summary>
    public NeighbourhoodAnswer Solve(SolveLimits limits)
    {
        var parameters = new CpSatParameters
        {
            Seconds = limits.Seconds,
            DeterministicTime = limits.DeterministicTime,
            Seed = limits.Seed,
            LinearizationLevel = 2,
            // Measured: without them most of these models are solved in half of the time, and no large one takes much longer.
            SymmetryLevel = 0,
            ProbingLevel = 0,
        };
        using var watch = new SolutionWatch((_, _) => { }, limits.Cancel);
        var response = CpSatRun.Solve(model, parameters, watch, limits.Cancel);
        if (response is not { Status: CpSolverStatus.Optimal or CpSolverStatus.Feasible })
        {
            return NeighbourhoodAnswer.None(response?.DeterministicTime ?? 0);
        }
        var best = (long)Math.Round(response.ObjectiveValue);
        return new NeighbourhoodAnswer(
            [.. parts.Where(part => response.Solution[part.Use.GetIndex()] != 0).Select(part => (part.Group, part.Offer, part.Size))],
            opened.Where(one => response.Solution[one.Value.GetIndex()] != 0).Select(one => one.Key).FirstOrDefault(-1),
            best,
            response.Status == CpSolverStatus.Optimal
                ? best
                : Math.Max(best, (long)Math.Floor(response.BestObjectiveBound + 1e-6)),
            response.DeterministicTime
        );
    }

    private void AddGroup(RepackGroup group, int[] offers)
    {
        var everybody = LinearExpr.NewBuilder();
        foreach (var offer in offers)
        {
            if (!Array.TrueForAll(group.Members, one => problem.Allowed.Allows(one, offer, group.Start)))
            {
                continue;
            }
            var room = Room(group, offer);
            var now = group.Offers.Count(one => one == offer);
            var sizes = new List<BoolVar>();
            for (var size = 1; size <= Math.Min(room, group.Members.Length); size++)
            {
                var use = model.NewBoolVar(string.Empty);
                model.AddHint(use, now == size);
                sizes.Add(use);
                everybody.AddTerm(use, size);
                var part = new Part(group, offer, size, use, now == size);
                parts.Add(part);
                goal.AddTerm(use, Worth(group, size, offer));
                values.ForSlots(group, offer, slot => PartsIn(slot).Add(part));
            }
            model.AddAtMostOne(sizes);
        }
        model.Add(everybody == group.Members.Length);
    }

    private long Worth(RepackGroup group, int size, int offer) =>
        values.Company(group, size, offer) + values.BestOwn(group, size, offer);

    private void AddPlaces(int slot, List<Part> here)
    {
        var room = Free(slot);
        var taken = LinearExpr.NewBuilder();
        foreach (var part in here)
        {
            taken.AddTerm(part.Use, part.Size);
        }
        var extra = 0;
        if (OpenedAt(slot) is { } open)
        {
            taken.AddTerm(open, -places);
            extra = places;
        }
        model.Add(taken <= room);
        // Said apart, because the relaxation does not see it: of parts above half of the places only one fits.
        model.AddAtMostOne(here.Where(part => part.Size * 2 > room + extra).Select(part => part.Use));
    }

    /// <summary>Limits of programmes in the slot: those who stay count already.</summary>
    private void AddProgrammeLimits(int slot, List<Part> here)
    {
        foreach (var limit in problem.Slots.Limits[slot] ?? [])
        {
            var counts = problem.Slots.LimitCounts[limit];
            var going = Leaving(slot).Distinct().SelectMany(group => group.Members).ToHashSet();
            var staying = 0;
            foreach (var one in state.Occupancy.Occupants(slot))
            {
                staying += counts[problem.ProgrammeOf[one]] && !going.Contains(one) ? 1 : 0;
            }
            var taken = LinearExpr.NewBuilder();
            taken.Add(staying);
            foreach (var part in here.Where(part => counts[problem.ProgrammeOf[part.Group.Members[0]]]))
            {
                taken.AddTerm(part.Use, part.Size);
            }
            model.Add(taken <= problem.Slots.LimitMax[limit]);
        }
    }

    private void AddMinimum(int slot, List<Part> here)
    {
        var staying = state.Occupancy.SlotCount[slot] - Leaving(slot).Count;
        var taken = LinearExpr.NewBuilder();
        foreach (var part in here)
        {
            taken.AddTerm(part.Use, part.Size);
        }
        if (problem.Slots.Min[slot] > staying)
        {
            model.Add(taken >= problem.Slots.Min[slot] - staying);
        }
        var open = problem.Slots.OpenMin[slot] - staying;
        if (open <= 0 || problem.Slots.OpenMin[slot] <= 1)
        {
            return;
        }
        if (staying > 0)
        {
            model.Add(taken >= open);
            return;
        }
        foreach (var part in here.Where(part => part.Size < open))
        {
            model.Add(taken >= open).OnlyEnforceIf(part.Use);
        }
    }

    /// <summary>Isolation: one single part where nobody stays, or nobody beside the one who stays.</summary>
    private void AddAlone(int slot, List<Part> here)
    {
        var place = state.Occupancy.GroupOf(slot);
        if (place < 0 || problem.Settings.Isolation + problem.Settings.RepeatIsolation == 0)
        {
            return;
        }
        var staying = state.Occupancy.GroupCount(place) - Leaving(slot).Count;
        if (staying == 1)
        {
            AddOneStaying(slot, here);
        }
        foreach (var single in here.Where(part => staying == 0 && part.Size == 1))
        {
            if (values.Alone(single.Group, slot) is var cost and > 0)
            {
                var alone = model.NewBoolVar(string.Empty);
                goal.AddTerm(alone, -cost);
                var others = here.Where(part => part != single).Select(part => (ILiteral)part.Use);
                model.AddBoolOr(others.Append(alone).Append(single.Use.Not()));
            }
        }
    }

    private void AddOneStaying(int slot, List<Part> here)
    {
        var going = Leaving(slot).SelectMany(group => group.Members).ToHashSet();
        var block = problem.Slots.Block[slot];
        var place = state.Occupancy.GroupOf(slot);
        var one = Enumerable
            .Range(0, problem.Students)
            .FirstOrDefault(
                student =>
                    state.SlotAt(student, block) is var at and >= 0
                    && state.Occupancy.GroupOf(at) == place
                    && !(at == slot && going.Contains(student)),
                -1
            );
        if (one < 0 || problem.IsSolo[one])
        {
            return;
        }
        var alone = model.NewBoolVar(string.Empty);
        var cost =
            (long)problem.Settings.Isolation
            * problem.Weeks[block]
            * problem.Problem.Students[one].IsolationPenalty;
        lonely += cost;
        goal.AddTerm(alone, -cost);
        model.AddBoolOr(here.Select(part => (ILiteral)part.Use).Append(alone));
    }

    /// <summary>Wishes between two groups, where both are whole at one site.</summary>
    private void AddWishes(int[] offers)
    {
        foreach (var (a, b) in values.Wished())
        {
            if (values.Wishes(a, b) is not (> 0 and var points))
            {
                continue;
            }
            foreach (var offer in offers)
            {
                if (Whole(a, offer) is { } first && Whole(b, offer) is { } second)
                {
                    var both = model.NewBoolVar(string.Empty);
                    model.AddImplication(both, first);
                    model.AddImplication(both, second);
                    goal.AddTerm(both, points);
                }
            }
        }
    }

    private BoolVar? Whole(RepackGroup group, int offer) =>
        parts.Find(part => part.Group == group && part.Offer == offer && part.Size == group.Members.Length)?.Use;

    /// <summary>No part of the group, and no parts of it together, earn more, whatever the places: whole, and everybody where they like it best.</summary>
    private long Ideal(RepackGroup group)
    {
        int[] offers =
        [
            .. problem
                .Slots.OffersOfDiscipline[span.Discipline]
                .Where(offer =>
                    Array.TrueForAll(group.Members, one => problem.Allowed.Allows(one, offer, group.Start))
                ),
        ];
        return offers.Max(offer => values.Company(group, group.Members.Length, offer))
            + group.Members.Sum(one => offers.Max(offer => values.Own(group, one, offer)))
            + values.Wished().Where(pair => pair.A == group).Sum(pair => values.Wishes(pair.A, pair.B));
    }

    /// <summary>What the groups earn as they are, lone placements and wishes included.</summary>
    private long Now()
    {
        long points = 0;
        foreach (var part in parts.Where(part => part.IsNow))
        {
            points += Worth(part.Group, part.Size, part.Offer);
        }
        return points - Lonely();
    }

    /// <summary>What it costs that members of the groups are alone now.</summary>
    private long Lonely()
    {
        long points = 0;
        foreach (var (slot, here) in bySlot)
        {
            var place = state.Occupancy.GroupOf(slot);
            if (place >= 0 && state.Occupancy.GroupCount(place) == 1)
            {
                points += here.Where(part => part.IsNow).Sum(part => Math.Max(0, values.Alone(part.Group, slot)));
            }
        }
        return points;
    }

    private BoolVar? OpenedAt(int slot) =>
        span.Covers(problem.Slots.Block[slot]) ? opened.GetValueOrDefault(problem.Slots.Offer[slot]) : null;

    /// <summary>Places for those who may move: of the slot, and of the site as a whole.</summary>
    private int Free(int slot)
    {
        var site = problem.Slots.SiteBlock[slot];
        return Leaving(slot).Count
            + Math.Min(
                problem.Slots.Max[slot] - state.Occupancy.SlotCount[slot],
                problem.Slots.SiteBlockMax[site] - state.Occupancy.SiteCount[site]
            );
    }

    private int Room(RepackGroup group, int offer)
    {
        var room = int.MaxValue;
        values.ForSlots(
            group,
            offer,
            slot => room = Math.Min(room, Free(slot) + (OpenedAt(slot) is null ? 0 : places))
        );
        return room;
    }

    /// <summary>Of each student in the slot who may move: the group.</summary>
    private List<RepackGroup> Leaving(int slot)
    {
        if (!leaving.TryGetValue(slot, out var list))
        {
            leaving[slot] = list = [];
        }
        return list;
    }

    private List<Part> PartsIn(int slot)
    {
        if (!bySlot.TryGetValue(slot, out var list))
        {
            bySlot[slot] = list = [];
        }
        return list;
    }

    private sealed record Part(RepackGroup Group, int Offer, int Size, BoolVar Use, bool IsNow);
}

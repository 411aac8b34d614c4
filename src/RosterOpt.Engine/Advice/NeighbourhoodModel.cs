using Google.OrTools.Sat;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// A CP-SAT model of one discipline in one block: which part of which pod goes to which site, where at most one of the openings given
/// has more places. Timetables stand still. Places, limits of sites and programmes, minimums, company, and what each place earns are in
/// it; pairs apart, and terms that reach beyond (kept, unanchored, supporter, worst), are left to the evaluator.
/// </summary>
internal sealed class NeighbourhoodModel
{
    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly CpModel model = new();
    private readonly LinearExprBuilder goal = LinearExpr.NewBuilder();
    private readonly Dictionary<int, BoolVar> opened = [];
    private readonly NeighbourhoodParts parts;
    private readonly BoolVar[] uses;
    private readonly int places;

    /// <param name="state">The roster.</param>
    /// <param name="span">The discipline, and the blocks of the openings; those may move who begin the discipline in the first one.</param>
    /// <param name="open">Openings over these blocks; at most one is used.</param>
    /// <param name="places">Places it has.</param>
    public NeighbourhoodModel(SearchState state, Opening span, IReadOnlyList<Opening> open, int places)
    {
        (this.state, this.places) = (state, places);
        problem = state.Problem;
        foreach (var opening in open)
        {
            opened[problem.Guide.OfferAt(opening.Discipline, opening.Site)] = model.NewBoolVar(string.Empty);
        }
        model.AddAtMostOne(opened.Values);
        foreach (var use in opened.Values)
        {
            model.AddHint(use, false);
        }
        parts = new NeighbourhoodParts(state, span, opened.Keys, places);
        uses = [.. parts.All.Select(_ => model.NewBoolVar(string.Empty))];
        foreach (var part in parts.All)
        {
            model.AddHint(Use(part), part.IsNow);
            goal.AddTerm(Use(part), parts.Worth(part));
        }
        AddGroups();
        foreach (var (slot, here) in parts.BySlot)
        {
            AddPlaces(slot, here);
            AddProgrammeLimits(slot, here);
            AddMinimum(slot, here);
            AddAlone(slot, here);
        }
        AddWishes();
        model.Maximize(goal);
    }

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
        using var watch = new SolutionWatch(static (_, _) => { }, limits.Cancel);
        var response = CpSatRun.Solve(model, parameters, watch, limits.Cancel);
        if (response is not { Status: CpSolverStatus.Optimal or CpSolverStatus.Feasible })
        {
            return NeighbourhoodAnswer.None(response?.DeterministicTime ?? 0);
        }
        bool IsOn(BoolVar use) => response.Solution[use.GetIndex()] != 0;
        var best = (long)Math.Round(response.ObjectiveValue);
        return new NeighbourhoodAnswer(
            [.. parts.All.Where(part => IsOn(Use(part))).Select(part => (part.Group, part.Offer, part.Size))],
            opened.Where(one => IsOn(one.Value)).Select(static one => one.Key).FirstOrDefault(-1),
            best,
            response.Status == CpSolverStatus.Optimal
                ? best
                : Math.Max(best, (long)Math.Floor(response.BestObjectiveBound + 1e-6)),
            response.DeterministicTime
        );
    }

    private BoolVar Use(Part part) => uses[part.Index];

    /// <summary>Everybody goes somewhere, and a group has one part at most at an offer.</summary>
    private void AddGroups()
    {
        foreach (var group in parts.All.GroupBy(static part => part.Group))
        {
            model.Add(Students(group) == group.Key.Members.Length);
            foreach (var offer in group.GroupBy(static part => part.Offer))
            {
                model.AddAtMostOne(offer.Select(Use));
            }
        }
    }

    private LinearExprBuilder Students(IEnumerable<Part> here)
    {
        var sum = LinearExpr.NewBuilder();
        foreach (var part in here)
        {
            sum.AddTerm(Use(part), part.Size);
        }
        return sum;
    }

    private void AddPlaces(int slot, List<Part> here)
    {
        var room = parts.Free(slot);
        var taken = Students(here);
        var extra = 0;
        if (parts.IsOpened(slot))
        {
            taken.AddTerm(opened[problem.Slots.Offer[slot]], -places);
            extra = places;
        }
        model.Add(taken <= room);
        // Said apart, because the relaxation does not see it: of parts above half of the places only one fits.
        model.AddAtMostOne(here.Where(part => part.Size * 2 > room + extra).Select(Use));
    }

    /// <summary>Limits of programmes in the slot: those who stay count already.</summary>
    private void AddProgrammeLimits(int slot, List<Part> here)
    {
        foreach (var limit in problem.Slots.Limits[slot] ?? [])
        {
            var counts = problem.Slots.LimitCounts[limit];
            var going = parts.Leaving(slot).SelectMany(static group => group.Members).ToHashSet();
            var staying = 0;
            foreach (var one in state.Occupancy.Occupants(slot))
            {
                staying += counts[problem.ProgrammeOf[one]] && !going.Contains(one) ? 1 : 0;
            }
            var counted = here.Where(part => counts[problem.ProgrammeOf[part.Group.Members[0]]]);
            model.Add(Students(counted) <= problem.Slots.LimitMax[limit] - staying);
        }
    }

    private void AddMinimum(int slot, List<Part> here)
    {
        var staying = state.Occupancy.SlotCount(slot) - parts.Leaving(slot).Count;
        if (problem.Slots.Min[slot] > staying)
        {
            model.Add(Students(here) >= problem.Slots.Min[slot] - staying);
        }
        var missing = problem.Slots.OpenMin[slot] - staying;
        if (missing <= 0)
        {
            return;
        }
        if (staying > 0)
        {
            model.Add(Students(here) >= missing);
            return;
        }
        foreach (var part in here.Where(part => part.Size < missing))
        {
            model.Add(Students(here) >= missing).OnlyEnforceIf(Use(part));
        }
    }

    /// <summary>Isolation: one single part where nobody stays, or nobody beside the one who stays.</summary>
    private void AddAlone(int slot, List<Part> here)
    {
        if (state.Occupancy.GroupOf(slot) < 0)
        {
            return;
        }
        if (parts.AloneStaying(slot) is var lonely and > 0)
        {
            model.AddBoolOr(here.Select(part => (ILiteral)Use(part)).Append(Cost(lonely)));
        }
        if (parts.Staying(slot) > 0)
        {
            return;
        }
        foreach (var single in here.Where(static part => part.Size == 1))
        {
            if (parts.Values.Alone(single.Group, slot) is var cost and > 0)
            {
                var others = here.Where(part => part != single).Select(part => (ILiteral)Use(part));
                model.AddBoolOr(others.Append(Cost(cost)).Append(Use(single).Not()));
            }
        }
    }

    private BoolVar Cost(long points)
    {
        var alone = model.NewBoolVar(string.Empty);
        goal.AddTerm(alone, -points);
        return alone;
    }

    /// <summary>Wishes between two groups, where both are whole at one site.</summary>
    private void AddWishes()
    {
        var whole = parts
            .All.Where(static part => part.Size == part.Group.Members.Length)
            .ToDictionary(static part => (part.Group, part.Offer));
        foreach (var (a, b) in parts.Values.Wished())
        {
            if (parts.Values.Wishes(a, b) is not (> 0 and var points))
            {
                continue;
            }
            foreach (var offer in parts.Offers)
            {
                if (whole.TryGetValue((a, offer), out var first) && whole.TryGetValue((b, offer), out var second))
                {
                    var both = model.NewBoolVar(string.Empty);
                    model.AddImplication(both, Use(first));
                    model.AddImplication(both, Use(second));
                    goal.AddTerm(both, points);
                }
            }
        }
    }
}

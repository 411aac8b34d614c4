using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>
/// A large neighbourhood over a whole discipline: timetables stand still, and which parts of which pods fill the small places is
/// chosen anew for the whole year at once, first by counting, then by name.
/// </summary>
internal sealed class CompositionRepack
{
    /// <summary>Deterministic units for one discipline (measured: most are proved best in less than one).</summary>
    private const double WorkPerDiscipline = 2;

    /// <summary>Solver work used so far, in deterministic units.</summary>
    public double Work { get; private set; }

    /// <summary>Repacks every discipline that has split pods.</summary>
    /// <param name="chain">Its state must be its best roster.</param>
    /// <param name="secondsLeft">Given the solver work so far: seconds for the next discipline, 0 or less to end; null where only work counts.</param>
    /// <param name="cancel">Ends it.</param>
    public void Run(Chain chain, Func<double, double?> secondsLeft, CancellationToken cancel)
    {
        foreach (var discipline in SplitDisciplines(chain.State))
        {
            if (cancel.IsCancellationRequested || secondsLeft(Work) is <= 0)
            {
                return;
            }
            if (
                PackingTask.Of(chain.State, discipline) is not { } task
                || CompositionModel.Build(chain.State.Problem, task) is not { } model
            )
            {
                continue;
            }
            var parameters = new CpSatParameters
            {
                Seconds = secondsLeft(Work),
                DeterministicTime = WorkPerDiscipline,
                LinearizationLevel = 2,
            };
            var answer = model.Solve(parameters, cancel);
            Work += answer?.Work ?? 0;
            if (answer is not null && CompositionPlan.Of(chain.State, task, answer) is { } plan)
            {
                Apply(chain, task, plan);
            }
        }
    }

    private static int[] SplitDisciplines(SearchState state)
    {
        var problem = state.Problem;
        var found = new Dictionary<int, int>();
        for (var i = 0; state.SplitPods is { } split && i < split.Count; i++)
        {
            var (pod, block) = Math.DivRem(split[i], problem.Blocks);
            foreach (var member in problem.PodMembers[pod])
            {
                var slot = state.SlotAt(member, block);
                if (slot >= 0)
                {
                    var discipline = problem.Slots.Discipline[slot];
                    found[discipline] = found.GetValueOrDefault(discipline) + 1;
                }
            }
        }
        return [.. found.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key)];
    }

    /// <summary>Puts a plan into the chain's state, and keeps it only where the true score is better and nothing more is broken.</summary>
    private static void Apply(
        Chain chain,
        PackingTask task,
        IReadOnlyList<(RepackGroup Group, int Offer, int[] Members)> plan
    )
    {
        var state = chain.State;
        var violation = state.Violation;
        state.Begin();
        foreach (var group in task.Groups)
        {
            foreach (var member in group.Members)
            {
                state.Remove(member, group.Start);
            }
        }
        foreach (var (group, offer, members) in plan)
        {
            foreach (var member in members)
            {
                state.Add(member, offer, group.Start);
            }
        }
        if (state.Settle() > 0 && state.Violation <= violation)
        {
            chain.Annealer.Keep();
        }
        else
        {
            state.Rollback();
        }
    }
}

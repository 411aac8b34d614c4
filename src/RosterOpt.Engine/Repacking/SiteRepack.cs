using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking;

/// <summary>
/// A large neighbourhood: window by window, the sites of everybody who does one discipline in two blocks are chosen anew by CP-SAT.
/// The search moves one pod or two at a time and cannot see a better packing of small places that needs ten to move at once.
/// </summary>
/// <param name="workers">Models solved side by side, each on one thread, so that the answer is repeatable.</param>
internal sealed class SiteRepack(int workers)
{
    /// <summary>Deterministic units for one window (measured: most close in one or two).</summary>
    private const double WorkPerWindow = 2;

    /// <summary>Literals beyond which a window is left alone.</summary>
    private const int MostLiterals = 25_000;

    /// <summary>True where packing can be judged slot by slot.</summary>
    public static bool Fits(SearchProblem problem) =>
        !problem.BySite && problem.PodMembers.Length > 0 && problem.Settings.Pair + problem.Settings.Whole > 0;

    /// <summary>False for the solver's own defaults.</summary>
    public bool Tuned { get; init; } = true;

    /// <summary>Solver work used so far by the busiest thread, in deterministic units.</summary>
    public double Work { get; private set; }

    /// <summary>Goes through the windows once, those with most split pods first.</summary>
    /// <param name="chain">Its state must be its best roster.</param>
    /// <param name="secondsLeft">Given the solver work so far: seconds for the next window, 0 or less to end; null where only work counts.</param>
    /// <param name="cancel">Ends it within a window.</param>
    public void Run(Chain chain, Func<double, double?> secondsLeft, CancellationToken cancel)
    {
        var open = RepackWindows.Of(chain.State, chain.Random).ToList();
        while (open.Count > 0 && !cancel.IsCancellationRequested && secondsLeft(Work) is not <= 0)
        {
            var models = TakeApart(open).ConvertAll(window => new RepackModel(chain.State, window));
            var answers = new RepackAnswer[models.Count];
            var parameters = new CpSatParameters
            {
                Seconds = secondsLeft(Work),
                DeterministicTime = WorkPerWindow,
                Tuned = Tuned,
            };
            Parallel.For(
                0,
                models.Count,
                new ParallelOptions { MaxDegreeOfParallelism = workers },
                i =>
                    answers[i] = models[i].Size > MostLiterals ? RepackAnswer.None : models[i].Solve(parameters, cancel)
            );
            Work += answers.Max(answer => answer.Work);
            foreach (var answer in answers.Where(answer => answer.Parts.Count > 0))
            {
                Apply(chain, answer);
            }
        }
    }

    /// <summary>Puts an answer into the chain's state, and keeps it only where the true score is better and nothing more is broken.</summary>
    private static void Apply(Chain chain, RepackAnswer answer)
    {
        var state = chain.State;
        var violation = state.Violation;
        state.Begin();
        foreach (var member in answer.Groups.SelectMany(group => group.Members.Select(one => (one, group.Start))))
        {
            state.Remove(member.one, member.Start);
        }
        foreach (var group in answer.Groups)
        {
            var left = group.Members.ToList();
            foreach (
                var (_, offer, size) in answer
                    .Parts.Where(part => part.Group == group)
                    .OrderByDescending(part => part.Size)
            )
            {
                foreach (var member in left.OrderByDescending(one => group.Own(state, one, offer)).Take(size).ToList())
                {
                    left.Remove(member);
                    state.Add(member, offer, group.Start);
                }
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

    /// <summary>Takes the first windows that do not touch each other: of other disciplines.</summary>
    private List<RepackWindow> TakeApart(List<RepackWindow> open)
    {
        var batch = new List<RepackWindow>();
        for (var i = 0; i < open.Count && batch.Count < workers; )
        {
            if (batch.TrueForAll(one => AreApart(one, open[i])))
            {
                batch.Add(open[i]);
                open.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
        return batch;
    }

    /// <summary>Four blocks between the first starts keep rotations of up to three blocks from meeting; longer ones are checked at the end.</summary>
    private static bool AreApart(RepackWindow a, RepackWindow b) =>
        a.Discipline != b.Discipline || Math.Abs(a.From - b.From) > RepackWindows.Span + 1;
}

using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking;

/// <summary>Finds where pods are split: the windows worth packing anew.</summary>
internal static class RepackWindows
{
    /// <summary>Blocks of starts in a window: two, because rotations of two blocks tie a block to the next.</summary>
    public const int Span = 2;

    /// <summary>Offers in a window: more make a model that is not solved in a second or two.</summary>
    public const int MostOffers = 60;

    /// <summary>All windows with a split pod, those with most of them first.</summary>
    /// <param name="state">A roster.</param>
    /// <param name="random">Chooses the other offers of a discipline too large for one window.</param>
    public static IReadOnlyList<RepackWindow> Of(SearchState state, SearchRandom random)
    {
        var problem = state.Problem;
        var windows = new List<RepackWindow>();
        var spots = Spots(state).Distinct().GroupBy(spot => spot.Discipline);
        foreach (var discipline in spots.OrderBy(group => group.Key))
        {
            for (var from = 0; from < problem.Blocks; from++)
            {
                var until = Math.Min(from + Span, problem.Blocks);
                var here = discipline.Where(spot => spot.Start >= from && spot.Start < until).ToList();
                if (here.Count > 0)
                {
                    windows.AddRange(Cut(problem, random, (discipline.Key, from, until), here));
                }
            }
        }
        return [.. windows.OrderByDescending(window => window.Splits)];
    }

    /// <summary>Where the members of split pods are.</summary>
    private static IEnumerable<Spot> Spots(SearchState state)
    {
        var problem = state.Problem;
        if (state.SplitPods is not { } split)
        {
            yield break;
        }
        for (var i = 0; i < split.Count; i++)
        {
            var (pod, block) = Math.DivRem(split[i], problem.Blocks);
            foreach (var member in problem.PodMembers[pod])
            {
                var offer = state.OfferAt(member, block);
                if (offer >= 0)
                {
                    yield return new(problem.Slots.OfferDiscipline[offer], state.StartAt(member, block), pod, offer);
                }
            }
        }
    }

    /// <summary>One window where the discipline is small enough, else as many as its split pods need.</summary>
    private static IEnumerable<RepackWindow> Cut(
        SearchProblem problem,
        SearchRandom random,
        (int Discipline, int From, int Until) when,
        List<Spot> spots
    )
    {
        var all = problem.Slots.OffersOfDiscipline[when.Discipline];
        var pods = spots.GroupBy(spot => spot.Pod).ToList();
        if (all.Length <= MostOffers)
        {
            yield return new(when.Discipline, when.From, when.Until, [.. all.Order()], pods.Count);
            yield break;
        }
        // Half of the offers hold the split pods, the others are chance: room that they may need.
        foreach (var chunk in pods.Chunk(MostOffers / 6))
        {
            var offers = chunk.SelectMany(pod => pod.Select(spot => spot.Offer)).ToHashSet();
            while (offers.Count < MostOffers)
            {
                offers.Add(all[random.Next(all.Length)]);
            }
            yield return new(when.Discipline, when.From, when.Until, [.. offers.Order()], chunk.Length);
        }
    }

    private readonly record struct Spot(int Discipline, int Start, int Pod, int Offer);
}

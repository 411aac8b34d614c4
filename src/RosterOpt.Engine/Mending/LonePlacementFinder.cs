using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Mending;

/// <summary>
/// Looks for why students are alone and for the smallest change that would give them company. It tries every change of a few
/// kinds around each lone rotation and values each by the whole score, so that a cost is exact; that no cheaper change of another
/// kind exists is not claimed.
/// </summary>
public static class LonePlacementFinder
{
    /// <summary>Changes tried in all, after which only causes are told: about ten seconds on a plain machine.</summary>
    private const long MostTries = 10_000_000;

    /// <summary>Explains every lone placement of a roster.</summary>
    /// <param name="problem">The data set.</param>
    /// <param name="roster">Any roster. Changes are looked for only where each of its rotations is whole and allowed by itself.</param>
    /// <param name="cancel">Stops looking for changes; the causes are told all the same.</param>
    /// <returns>By student and block, in the order of the data set.</returns>
    public static IReadOnlyList<LonePlacement> Find(
        PlacementProblem problem,
        Roster roster,
        CancellationToken cancel = default
    )
    {
        var facts = new RosterFacts(problem, roster);
        var lone = roster.Placements.Where(line => facts.IsAlone(line.Student, line.Block)).ToList();
        if (lone.Count == 0)
        {
            return [];
        }
        var layout = new SearchProblem(problem);
        var causes = new LoneCauses(layout);
        var state = StateOf(layout, roster);
        var mender = state is null ? null : new Mender(state);
        var found = new List<LonePlacement>(lone.Count);
        var rotation = (Student: -1, Start: -1);
        (RosterMend? Today, RosterMend? WithPlaces) mends = default;
        foreach (var line in lone)
        {
            var isSearched = mender is { Tries: < MostTries } && !cancel.IsCancellationRequested;
            if (isSearched)
            {
                var start = state!.StartAt(line.Student, line.Block);
                if (rotation != (line.Student, start))
                {
                    rotation = (line.Student, start);
                    mends = mender!.Find(line.Student, start);
                }
            }
            else
            {
                mends = default;
            }
            var cause = causes.Of(line);
            found.Add(
                new LonePlacement(line.Student, line.Block, cause, mends.Today, mends.WithPlaces)
                {
                    IsSearched = isSearched,
                }
            );
        }
        return found;
    }

    /// <summary>The roster as a state of the search, or null where it does not fit in: a rotation is not whole or not allowed.</summary>
    private static SearchState? StateOf(SearchProblem layout, Roster roster)
    {
        var state = new SearchState(layout);
        new StartRoster(layout, roster).CopyTo(state);
        return roster.Placements.All(line => IsIn(layout, state, line)) ? state : null;
    }

    private static bool IsIn(SearchProblem layout, SearchState state, Placement line)
    {
        var slot = state.SlotAt(line.Student, line.Block);
        return slot >= 0 && layout.Slots.Site[slot] == line.Site && layout.Slots.Discipline[slot] == line.Discipline;
    }
}

using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>Makes a roster of counts: splits them into years and deals out the sites, so that few pods move.</summary>
internal sealed class CountedRoster
{
    private readonly CountingProblem problem;
    private readonly SearchProblem layout;
    private readonly Place[] places;
    private readonly Dictionary<(int Class, int Region, int Start, int Discipline), List<int>> sites = [];

    private CountedRoster(CountingProblem problem, CountingState state)
    {
        this.problem = problem;
        layout = problem.Problem;
        places = new Place[layout.Students * layout.Blocks];
        Array.Fill(places, Place.None);
        foreach (var cell in problem.LiveCells)
        {
            foreach (var k in state.UnitsOf(cell))
            {
                var key = (k, problem.RegionOf(cell), problem.StartOf(cell), problem.DisciplineOf(cell));
                if (!sites.TryGetValue(key, out var here))
                {
                    sites[key] = here = [];
                }
                here.Add(layout.Slots.OfferSite[problem.OfferOf(cell)]);
            }
        }
    }

    /// <summary>The roster; what the counts lack, or what cannot be split, is not placed.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="state">Counts.</param>
    /// <param name="workers">Threads; the roster does not depend on them.</param>
    /// <param name="limit">How long it may take.</param>
    public static Roster Of(CountingProblem problem, CountingState state, int workers, SplitLimit limit)
    {
        var roster = new CountedRoster(problem, state);
        var groups = CountedYears.Of(problem, state);
        var years = new IReadOnlyList<int[]>[groups.Count];
        Parallel.For(
            0,
            groups.Count,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            i => years[i] = roster.Split(groups[i], limit)
        );
        for (var i = 0; i < groups.Count; i++)
        {
            roster.DealOut(groups[i], years[i]);
        }
        return Roster.FromPlaces(roster.layout.Problem, roster.places);
    }

    private IReadOnlyList<int[]> Split(CountedYears group, SplitLimit limit)
    {
        var one = problem.Classes[group.Class];
        var programme = layout.Problem.Programmes[layout.ProgrammeOf[one.First]];
        var isPlain = one
            .Demands.SelectMany(demand => demand.Disciplines)
            .Select(discipline => programme.RuleOf(discipline)!)
            .All(rule => rule.Length == 1 && rule.After.Count == 0);
        return isPlain ? MatchingSplit.Split(one, group, layout.Blocks) : ModelSplit.Split(layout, one, group, limit);
    }

    /// <summary>Block by block, pods that can stay where they were come first.</summary>
    private void DealOut(CountedYears group, IReadOnlyList<int[]> years)
    {
        var last = Enumerable.Repeat(-1, years.Count).ToArray();
        for (var start = 0; start < layout.Blocks; start++)
        {
            var open = Enumerable.Range(0, years.Count).Where(pod => years[pod][start] >= 0).ToList();
            foreach (var stays in new[] { true, false })
            {
                for (var i = open.Count - 1; i >= 0; i--)
                {
                    var pod = open[i];
                    var here = sites[(group.Class, group.Region, start, years[pod][start])];
                    var at = stays ? here.IndexOf(last[pod]) : here.Count - 1;
                    if (at >= 0)
                    {
                        last[pod] = here[at];
                        here.RemoveAt(at);
                        open.RemoveAt(i);
                        Put(group.Pods[pod], last[pod], years[pod][start], start);
                    }
                }
            }
        }
    }

    private void Put(int[] members, int site, int discipline, int start)
    {
        foreach (var student in members)
        {
            var length = layout.LengthOf(student, discipline);
            Array.Fill(places, new Place(site, discipline), (student * layout.Blocks) + start, length);
        }
    }
}

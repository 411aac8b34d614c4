using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Places;

/// <summary>
/// A flow of what must be done into places: duty → discipline → block → (programme limit) → slot → (site limit). It relaxes the
/// roster (a student may be in two slots at once, rotations may fall apart), so that a shortage in it is a proof.
/// </summary>
/// <remarks>
/// With a residue r the unit is a rotation: one of n consecutive blocks covers exactly one block that leaves r when divided by n.
/// Without, the unit is a block of a rotation.
/// </remarks>
internal sealed class PlacesNetwork
{
    private readonly CrossCheckFacts facts;
    private readonly int? residue;
    private readonly MaxFlow flow = new();
    private readonly int source;
    private readonly int sink;
    private readonly Dictionary<(int Discipline, int Block), Dictionary<int, List<Taker>>> takers = [];
    private readonly Dictionary<(int Site, int Block), int> siteNodes = [];
    private readonly List<(Demand Demand, int Node, long Units)> demands = [];

    public PlacesNetwork(CrossCheckFacts facts, int? residue)
    {
        this.facts = facts;
        this.residue = residue;
        source = flow.AddNode();
        sink = flow.AddNode();
    }

    /// <summary>Adds what a group of students must do.</summary>
    public void Add(Demand demand)
    {
        var units = demand.Students * (residue is null ? demand.Duty.LeastBlocks : demand.Duty.Count);
        var node = flow.AddNode();
        flow.AddArc(source, node, units);
        demands.Add((demand, node, units));
        foreach (var rule in demand.Duty.Choices)
        {
            var choice = flow.AddNode();
            var each = demand.Duty.TimesEach * (residue is null ? rule.Length : 1);
            flow.AddArc(node, choice, demand.Students * each);
            AddBlocks(demand, rule, choice);
        }
    }

    /// <summary>The shortage that the smallest cut shows, or null where everything finds a place.</summary>
    public Shortage? Solve()
    {
        foreach (var (key, bySite) in takers.OrderBy(pair => pair.Key))
        {
            AddSlots(key.Discipline, key.Block, bySite);
        }
        var missing = demands.Sum(one => one.Units) - flow.Run(source, sink);
        if (missing <= 0)
        {
            return null;
        }
        var tight = demands.Where(one => flow.IsOnSourceSide(one.Node)).ToList();
        var needed = tight.Sum(one => one.Units);
        return new Shortage([.. tight.Select(one => one.Demand)], needed, needed - missing);
    }

    private void AddBlocks(Demand demand, CurriculumRule rule, int choice)
    {
        foreach (var (block, sites) in demand.Sites(facts, rule))
        {
            if (residue is { } rest && block % rule.Length != rest % rule.Length)
            {
                continue;
            }
            var node = flow.AddNode();
            flow.AddArc(choice, node, demand.Students);
            var taker = new Taker(node, demand.Programme);
            if (!takers.TryGetValue((rule.Discipline, block), out var bySite))
            {
                takers[(rule.Discipline, block)] = bySite = [];
            }
            foreach (var site in sites)
            {
                if (!bySite.TryGetValue(site, out var list))
                {
                    bySite[site] = list = [];
                }
                list.Add(taker);
            }
        }
    }

    /// <summary>Slots without further limits that are open to just the same takers become one.</summary>
    private void AddSlots(int discipline, int block, Dictionary<int, List<Taker>> bySite)
    {
        var alike = new Dictionary<List<Taker>, long>(new SameTakers());
        foreach (var (site, list) in bySite.OrderBy(pair => pair.Key))
        {
            var slot = facts.Problem.FindSlot(site, discipline, block)!;
            var limits = facts.Limits.Disjoint(slot);
            var atSite = facts.Limits.FindAtSite(site, block);
            if (limits.Count == 0 && atSite is null)
            {
                alike[list] = alike.GetValueOrDefault(list) + slot.Max;
                continue;
            }
            var node = flow.AddNode();
            flow.AddArc(node, atSite is null ? sink : SiteNode(atSite), slot.Max);
            Connect(list, node, limits);
        }
        foreach (var (list, places) in alike)
        {
            var node = flow.AddNode();
            flow.AddArc(node, sink, places);
            Connect(list, node, []);
        }
    }

    private void Connect(List<Taker> list, int slot, List<ProgrammeLimit> limits)
    {
        var gates = limits.ConvertAll(limit =>
        {
            var gate = flow.AddNode();
            flow.AddArc(gate, slot, limit.Max);
            return gate;
        });
        foreach (var taker in list)
        {
            var limit = limits.FindIndex(limit => limit.Programmes.Contains(taker.Programme));
            flow.AddArc(taker.Node, limit < 0 ? slot : gates[limit], MaxFlow.Unlimited);
        }
    }

    private int SiteNode(SiteLimit limit)
    {
        if (!siteNodes.TryGetValue((limit.Site, limit.Block), out var node))
        {
            siteNodes[(limit.Site, limit.Block)] = node = flow.AddNode();
            flow.AddArc(node, sink, limit.Max);
        }
        return node;
    }

    private readonly record struct Taker(int Node, int Programme);

    private sealed class SameTakers : IEqualityComparer<List<Taker>>
    {
        public bool Equals(List<Taker>? x, List<Taker>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(List<Taker> obj)
        {
            var hash = new HashCode();
            foreach (var taker in obj)
            {
                hash.Add(taker.Node);
            }
            return hash.ToHashCode();
        }
    }
}

/// <summary>Demands that together need more places than they can reach.</summary>
/// <param name="Demands">Those on the tight side of the cut; at least one.</param>
/// <param name="Needed">Units that they need: rotations, or blocks of rotations.</param>
/// <param name="Available">Units that they can get at most.</param>
internal sealed record Shortage(IReadOnlyList<Demand> Demands, long Needed, long Available);

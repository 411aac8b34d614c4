using System.Globalization;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks.Groups;

namespace RosterOpt.Core.CrossChecks.Places;

/// <summary>The same thing to do for a number of students who may do it in the same slots.</summary>
internal sealed class Demand
{
    /// <summary>Groups with own exclusions or locks beyond which their sites are no longer told apart, to stay quick.</summary>
    private const int MostPersonal = 300;

    private readonly StudentWindows windows;
    private readonly bool personal;

    private Demand(StudentWindows windows, Duty duty, bool personal)
    {
        this.windows = windows;
        this.personal = personal;
        Duty = duty;
    }

    public Duty Duty { get; }

    public long Students { get; private set; }

    public int Programme => windows.Group.Programme.Index;

    /// <summary>Everything that must be done, with groups that do not differ in it put together.</summary>
    public static List<Demand> All(CrossCheckFacts facts)
    {
        var tellApart = facts.Windows.Count(windows => facts.IsPersonal(windows.Group.One)) <= MostPersonal;
        var found = new Dictionary<string, Demand>(StringComparer.Ordinal);
        var ordered = new List<Demand>();
        foreach (var windows in facts.Sound)
        {
            foreach (var duty in windows.Group.Duties)
            {
                var personal = tellApart && IsPersonal(facts, windows, duty);
                var key = Key(facts, windows, duty, personal);
                if (!found.TryGetValue(key, out var demand))
                {
                    found[key] = demand = new Demand(windows, duty, personal);
                    ordered.Add(demand);
                }
                demand.Students += windows.Group.Count;
            }
        }
        return ordered;
    }

    /// <summary>Blocks in which a rotation of the discipline may be going on, with the sites, ascending, where it may be.</summary>
    public IEnumerable<(int Block, IReadOnlyList<int> Sites)> Sites(CrossCheckFacts facts, CurriculumRule rule)
    {
        var starts = windows.Starts(rule);
        foreach (var block in CrowdedWindowCheck.Covered(starts, rule.Length))
        {
            yield return (block, SitesIn(facts, rule, starts, block));
        }
    }

    /// <summary>Blocks in which it may be going on.</summary>
    public IEnumerable<int> Blocks() =>
        Duty.Choices.SelectMany(rule => CrowdedWindowCheck.Covered(windows.Starts(rule), rule.Length));

    private IReadOnlyList<int> SitesIn(
        CrossCheckFacts facts,
        CurriculumRule rule,
        IReadOnlyList<bool> starts,
        int block
    )
    {
        IReadOnlyList<int>? all = null;
        for (var start = Math.Max(0, block - rule.Length + 1); start <= block; start++)
        {
            if (!starts[start])
            {
                continue;
            }
            var sites = personal
                ? facts.SitesFor(windows.Group.One, rule, start)
                : facts.KindSites(windows.Group.One, rule, start);
            all = all is null || ReferenceEquals(all, sites) ? sites : [.. all.Union(sites).Order()];
        }
        return all ?? [];
    }

    /// <summary>True where own exclusions or locks take away a site, not just a start.</summary>
    private static bool IsPersonal(CrossCheckFacts facts, StudentWindows windows, Duty duty) =>
        facts.IsPersonal(windows.Group.One)
        && duty.Choices.Any(rule =>
            Enumerable
                .Range(0, facts.Problem.Blocks.Count)
                .Any(start =>
                    windows.Starts(rule)[start]
                    && !ReferenceEquals(
                        facts.SitesFor(windows.Group.One, rule, start),
                        facts.KindSites(windows.Group.One, rule, start)
                    )
                )
        );

    private static string Key(CrossCheckFacts facts, StudentWindows windows, Duty duty, bool personal)
    {
        var key = new StringBuilder(facts.KindOf(windows.Group.One));
        key.Append(
            CultureInfo.InvariantCulture,
            $"|{(personal ? windows.Group.One.Index : -1)}|{duty.Pool}|{duty.Count}"
        );
        foreach (var rule in duty.Choices)
        {
            key.Append(CultureInfo.InvariantCulture, $"|{rule.Discipline}:");
            foreach (var can in windows.Starts(rule))
            {
                key.Append(can ? '1' : '0');
            }
        }
        return key.ToString();
    }
}

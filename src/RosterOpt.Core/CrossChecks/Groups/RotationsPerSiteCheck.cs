using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>More rotations to do than max_disciplines_per_site allows at the sites that offer them: a flow of rotations into sites.</summary>
internal sealed class RotationsPerSiteCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        if (facts.Problem.Settings.MaxDisciplinesPerSite is not { } most)
        {
            return null;
        }
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var sites = facts.Problem.Sites.Select(_ => flow.AddNode()).ToArray();
        foreach (var site in sites)
        {
            flow.AddArc(site, sink, most);
        }
        foreach (var duty in windows.Group.Duties)
        {
            var node = flow.AddNode();
            flow.AddArc(source, node, duty.Count);
            AddChoices(flow, (node, sites), duty, rule => SitesOf(facts, windows, rule));
        }
        var needed = windows.Group.Duties.Sum(duty => duty.Count);
        var possible = flow.Run(source, sink);
        return possible >= needed
            ? null
            : new Reason(
                "too-few-sites",
                new SourceRow("settings", 0),
                "max_disciplines_per_site",
                $"{Phrases.Count(needed, "rotation")} must be done, but with at most {most} at one site the sites they can go to allow {possible}.",
                "Raise max_disciplines_per_site, or open more sites to them."
            );
    }

    private static void AddChoices(
        MaxFlow flow,
        (int Node, int[] Sites) ends,
        Duty duty,
        Func<CurriculumRule, IEnumerable<int>> sitesOf
    )
    {
        foreach (var rule in duty.Choices)
        {
            var choice = flow.AddNode();
            flow.AddArc(ends.Node, choice, duty.TimesEach);
            foreach (var site in sitesOf(rule))
            {
                flow.AddArc(choice, ends.Sites[site], duty.TimesEach);
            }
        }
    }

    private static IEnumerable<int> SitesOf(CrossCheckFacts facts, StudentWindows windows, CurriculumRule rule) =>
        windows
            .Starts(rule)
            .SelectMany((can, start) => can ? facts.SitesFor(windows.Group.One, rule, start) : [])
            .Distinct();
}

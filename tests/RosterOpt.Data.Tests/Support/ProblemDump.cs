using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Tests.Support;

/// <summary>Everything a problem says, by names and not by indices, so that two problems can be compared.</summary>
public static class ProblemDump
{
    public static string Of(PlacementProblem problem)
    {
        var lines = new List<string> { problem.Settings.ToString() };
        lines.AddRange(problem.Students.Select(student => Student(problem, student)));
        lines.AddRange(
            problem.Pods.Select(pod => $"pod {pod.Id} {List(pod.Members.Select(m => problem.Students[m].Id))}")
        );
        lines.AddRange(problem.Blocks.Select(b => (b with { Row = default }).ToString()));
        lines.AddRange(problem.Sites.Select(site => Site(problem, site)));
        lines.AddRange(
            problem
                .Programmes.SelectMany(p => p.Curriculum.Select(rule => Rule(problem, p, rule)))
                .Order(StringComparer.Ordinal)
        );
        lines.AddRange(problem.Slots.Select(slot => Slot(problem, slot)).Order(StringComparer.Ordinal));
        lines.AddRange(
            problem
                .SiteLimits.Select(x => $"limit {problem.Sites[x.Site].Id} {x.Block} {x.Max}")
                .Order(StringComparer.Ordinal)
        );
        lines.AddRange(problem.ProgrammeLimits.Select(x => ProgrammeLimit(problem, x)).Order(StringComparer.Ordinal));
        lines.AddRange(
            problem.Exclusions.Select(x =>
                $"excluded {Who(problem, x.Student)} {Programmes(problem, x.Programmes)} {Where(problem, x.Site, x.Discipline)} {Flags(x.Blocks)}"
            )
        );
        lines.AddRange(
            problem.Preferences.Select(x =>
                $"preference {Who(problem, x.Student)} {Where(problem, x.Site, x.Discipline)} {Flags(x.Blocks)} {x.Score}"
            )
        );
        lines.AddRange(
            problem.Wishes.Select(x => $"wish {Who(problem, x.StudentA)} {Who(problem, x.StudentB)} {x.Weight}")
        );
        lines.AddRange(problem.ApartPairs.Select(x => $"apart {Who(problem, x.StudentA)} {Who(problem, x.StudentB)}"));
        lines.AddRange(
            problem.Locks.Select(x =>
                $"lock {Who(problem, x.Student)} {x.Block} {Where(problem, x.Site, x.Discipline)}"
            )
        );
        lines.AddRange(problem.History.Select(x => $"history {Who(problem, x.Student)} {x.Group} {x.Weeks}"));
        return string.Join("\n", lines);
    }

    private static string Student(PlacementProblem p, Student s) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"student {s.Index} {s.Id} <{s.Name}> {p.Programmes[s.Programme].Id} {(s.Pod < 0 ? "-" : p.Pods[s.Pod].Id)} {Area(p, s.Home)} "
        )
        + $"{List(s.Tags.Order(StringComparer.Ordinal))} {s.IsSolo} {s.IsSupporter} {s.From}-{s.Until} {s.LeavesEarly} {Flags(s.Due)} "
        + $"{s.IsolationPenalty}/{s.MovePenalty}/{s.WaitPenalty} "
        + $"{List(s.Completed.Select(x => $"{p.Disciplines[x.Key].Id}:{x.Value}").Order(StringComparer.Ordinal))} "
        + List(
            s.PoolCounts.Where(x => x.Value > 0)
                .Select(x => $"{p.Pools[x.Key].Id}:{x.Value}")
                .Order(StringComparer.Ordinal)
        );

    private static string Site(PlacementProblem p, Site s) =>
        $"site {s.Index} {s.Id} <{s.Name}> {Area(p, s.Area)} {Tags(s.Requires)} {s.IsSocial} {s.From}-{s.Until}";

    private static string Rule(PlacementProblem p, Programme programme, CurriculumRule rule) =>
        $"rule {programme.Id} {p.Disciplines[rule.Discipline].Id} {rule.Length} {rule.Times} "
        + $"{List(rule.After.Select(d => p.Disciplines[d].Id).Order(StringComparer.Ordinal))} {rule.Earliest} {rule.Latest} {Flags(rule.Starts)} "
        + (rule.Pool < 0 ? "-" : p.Pools[rule.Pool].Id);

    private static string Slot(PlacementProblem p, Slot s) =>
        $"slot {Where(p, s.Site, s.Discipline)} {s.Block} {s.Max} {s.Min} {s.OpenMin} {Tags(s.Requires)}";

    private static string ProgrammeLimit(PlacementProblem p, ProgrammeLimit x) =>
        $"limit {Where(p, x.Site, x.Discipline)} {x.Block} {Programmes(p, x.Programmes)} {x.Max}";

    private static string Area(PlacementProblem p, int area) => area < 0 ? "-" : p.Areas[area];

    private static string Who(PlacementProblem p, int student) => student < 0 ? "*" : p.Students[student].Id;

    private static string Where(PlacementProblem p, int site, int discipline) =>
        $"{(site < 0 ? "*" : p.Sites[site].Id)}/{(discipline < 0 ? "*" : p.Disciplines[discipline].Id)}";

    private static string Programmes(PlacementProblem p, IReadOnlyList<int>? programmes) =>
        programmes is null ? "*" : List(programmes.Select(x => p.Programmes[x].Id).Order(StringComparer.Ordinal));

    private static string Tags(TagRequirement tags) =>
        List(tags.Needed.Order(StringComparer.Ordinal)) + "!" + List(tags.Forbidden.Order(StringComparer.Ordinal));

    private static string Flags(IReadOnlyList<bool>? flags) =>
        flags is null ? "*" : string.Concat(flags.Select(flag => flag ? '1' : '0'));

    private static string List(IEnumerable<string> texts) => "[" + string.Join(',', texts) + "]";
}

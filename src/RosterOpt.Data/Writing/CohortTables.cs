using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>Writes students, blocks, sites and settings.</summary>
internal static class CohortTables
{
    public static TableBuilder Students(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Students);
        foreach (var student in problem.Students)
        {
            table.Add(
                student.Id,
                student.Name,
                problem.Programmes[student.Programme].Id,
                student.Pod < 0 ? string.Empty : problem.Pods[student.Pod].Id,
                texts.Area(student.Home),
                ProblemTexts.Tags(AllTags(problem.Settings, student)),
                student.From == 0 ? string.Empty : texts.Block(student.From),
                student.LeavesEarly || student.Until < problem.Blocks.Count - 1
                    ? texts.Block(student.Until)
                    : string.Empty,
                string.Empty,
                ProblemTexts.Number(student.IsolationPenalty),
                ProblemTexts.Number(student.MovePenalty),
                ProblemTexts.Number(student.WaitPenalty)
            );
        }
        return table;
    }

    public static TableBuilder Blocks(PlacementProblem problem)
    {
        var table = new TableBuilder(TableCatalogue.Blocks);
        foreach (var block in problem.Blocks)
        {
            table.Add(
                block.Id,
                block.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                block.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                block.Label,
                ProblemTexts.YesNo(block.BreakAfter)
            );
        }
        return table;
    }

    public static TableBuilder Sites(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Sites);
        foreach (var site in problem.Sites)
        {
            table.Add(
                site.Id,
                site.Name,
                texts.Area(site.Area),
                site.Requires.Signature,
                ProblemTexts.YesNo(site.IsSocial),
                site.From == 0 ? string.Empty : texts.Block(site.From),
                site.Until == problem.Blocks.Count - 1 ? string.Empty : texts.Block(site.Until),
                string.Empty
            );
        }
        return table;
    }

    /// <summary>Settings that differ from their defaults.</summary>
    public static TableBuilder Settings(PlacementProblem problem)
    {
        var table = new TableBuilder(TableCatalogue.Settings);
        foreach (var setting in SettingsCatalogue.All)
        {
            if (setting.Get(problem.Settings) != setting.Default)
            {
                table.Add(setting.Name, setting.Get(problem.Settings));
            }
        }
        return table;
    }

    /// <summary>The tags, with those that a problem made by hand says only by the flags of the student.</summary>
    private static IEnumerable<string> AllTags(Settings settings, Student student)
    {
        var tags = new HashSet<string>(student.Tags, StringComparer.Ordinal);
        if (student.IsSolo)
        {
            tags.Add(Names.Fold(settings.SoloTag));
        }
        if (student.IsSupporter)
        {
            tags.Add(Names.Fold(settings.SupporterTag));
        }
        return tags;
    }
}

using System.Globalization;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;

namespace RosterOpt.Cli.Outputs;

/// <summary>Broken rules as lines <c>file:line: broken: rule (count): message</c>; the file only where a row asks for it.</summary>
/// <param name="problem">The data set the roster was checked with.</param>
/// <param name="files">Names the file of a table.</param>
/// <param name="showValues">True where students may be named although the rule's cause is confidential.</param>
internal sealed class BreachText(PlacementProblem problem, FindingText files, bool showValues)
{
    /// <summary>One breach; never more than one line.</summary>
    public string Line(Breach breach)
    {
        var line = new StringBuilder();
        if (breach.Row.Line > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"{files.FileOf(breach.Row.Table)}:{breach.Row.Line}: ");
        }
        line.Append(CultureInfo.InvariantCulture, $"broken: {breach.Rule} ({breach.Count}): {breach.Message}");
        if (showValues && breach.IsConfidential)
        {
            line.Append(CultureInfo.InvariantCulture, $" [{Where(breach)}]");
        }
        return line.Replace("\r", " ").Replace("\n", " ").ToString();
    }

    private string Where(Breach breach)
    {
        var parts = new List<string>();
        Add("student", breach.Student, problem.Students, student => student.Id);
        Add("block", breach.Block, problem.Blocks, block => block.Id);
        Add("site", breach.Site, problem.Sites, site => site.Id);
        Add("discipline", breach.Discipline, problem.Disciplines, discipline => discipline.Id);
        return string.Join(", ", parts);

        void Add<T>(string kind, int index, IReadOnlyList<T> all, Func<T, string> id)
        {
            if (index >= 0)
            {
                parts.Add($"{kind} {id(all[index])}");
            }
        }
    }
}

using System.Globalization;
using System.Text;
using RosterOpt.Core.Rules;

namespace RosterOpt.Cli.Outputs;

/// <summary>Broken rules as lines <c>file:line: broken: rule (count): message</c>; the file only where a row asks for it.</summary>
/// <param name="files">Names the file of a table.</param>
/// <param name="showValues">True where students may be named although the rule's cause is confidential.</param>
internal sealed class BreachText(FindingText files, bool showValues)
{
    /// <summary>One breach; never more than one line.</summary>
    public string Line(Breach breach)
    {
        var line = new StringBuilder();
        if (breach.Row.Line > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"{files.FileOf(breach.Row.Table)}:{breach.Row.Line}: ");
        }
        var message = showValues && breach.Confidential.Length > 0 ? breach.Confidential : breach.Message;
        line.Append(CultureInfo.InvariantCulture, $"broken: {breach.Rule} ({breach.Count}): {message}");
        return line.Replace("\r", " ").Replace("\n", " ").ToString();
    }
}

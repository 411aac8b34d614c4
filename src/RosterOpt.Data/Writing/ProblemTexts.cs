using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Writing;

/// <summary>Cells for the parts of a problem.</summary>
internal sealed class ProblemTexts(PlacementProblem problem)
{
    public string Student(int index) => index < 0 ? string.Empty : problem.Students[index].Id;

    public string Site(int index) => index < 0 ? string.Empty : problem.Sites[index].Id;

    public string Discipline(int index) => index < 0 ? string.Empty : problem.Disciplines[index].Id;

    public string Block(int? index) => index is { } block ? problem.Blocks[block].Id : string.Empty;

    public string Area(int index) => index < 0 ? string.Empty : problem.Areas[index];

    public string Programmes(IReadOnlyList<int>? indices) =>
        indices is null ? string.Empty : string.Join(';', indices.Select(index => problem.Programmes[index].Id));

    /// <summary>A list of blocks with ranges for runs of three and more, such as <c>B01;B03;B05..B10</c>.</summary>
    public string Blocks(IReadOnlyList<int> ascending)
    {
        var parts = new List<string>();
        for (var i = 0; i < ascending.Count; )
        {
            var end = i;
            while (end + 1 < ascending.Count && ascending[end + 1] == ascending[end] + 1)
            {
                end++;
            }
            if (end - i >= 2)
            {
                parts.Add($"{Block(ascending[i])}..{Block(ascending[end])}");
                i = end + 1;
            }
            else
            {
                parts.Add(Block(ascending[i]));
                i++;
            }
        }
        return string.Join(';', parts);
    }

    /// <summary>Blank for null, which means any.</summary>
    public string Blocks(IReadOnlyList<bool>? flags) => flags is null ? string.Empty : Blocks(Marked(flags));

    public static int[] Marked(IReadOnlyList<bool> flags) =>
        Enumerable.Range(0, flags.Count).Where(i => flags[i]).ToArray();

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string YesNo(bool value) => value ? "yes" : "no";

    public static string Tags(IEnumerable<string> tags) => string.Join(';', tags.Order(StringComparer.Ordinal));
}

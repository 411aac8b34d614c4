using System.Globalization;
using System.Runtime.InteropServices;
using RosterOpt.Core.Findings;

namespace RosterOpt.Data.Findings;

/// <summary>Collects the findings of one reading; of many of one kind in one column it keeps the first and counts the rest.</summary>
internal sealed class FindingLog
{
    /// <summary>Findings of one kind (grade, code, table, column) that are shown one by one.</summary>
    public const int Shown = 20;

    private readonly List<Finding> kept = [];
    private readonly Dictionary<(Grade, string, string, string), int> counts = [];

    public bool HasErrors => Errors > 0;

    /// <summary>Errors so far, those that are only counted too.</summary>
    public int Errors { get; private set; }

    public void Add(Finding finding)
    {
        Errors += finding.Grade == Grade.Error ? 1 : 0;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, Kind(finding), out _);
        count++;
        if (count <= Shown)
        {
            kept.Add(finding);
        }
    }

    /// <summary>False where the next finding of that kind would only be counted, so that its message need not be worked out.</summary>
    public bool Shows(Grade grade, string code, string table, string column) =>
        counts.GetValueOrDefault((grade, code, table, column)) < Shown;

    /// <summary>The findings in the order in which they were met; a kind with more than <see cref="Shown"/> ends with how many more there are.</summary>
    public FindingList ToList()
    {
        var list = new FindingList();
        var seen = new Dictionary<(Grade, string, string, string), int>();
        foreach (var finding in kept)
        {
            list.Add(finding);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, Kind(finding), out _);
            count++;
            var more = counts[Kind(finding)] - Shown;
            if (count == Shown && more > 0)
            {
                list.Add(
                    finding with
                    {
                        Line = 0,
                        Message = string.Create(CultureInfo.InvariantCulture, $"… and {more:N0} more of this kind."),
                        Remedy = string.Empty,
                        Confidential = string.Empty,
                    }
                );
            }
        }
        return list;
    }

    private static (Grade, string, string, string) Kind(Finding finding) =>
        (finding.Grade, finding.Code, finding.Table, finding.Column);
}

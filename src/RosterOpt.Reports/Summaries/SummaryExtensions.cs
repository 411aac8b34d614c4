using RosterOpt.Core.Auditing;

namespace RosterOpt.Reports.Summaries;

/// <summary>Fills a summary from what Core measured.</summary>
public static class SummaryExtensions
{
    /// <summary>The same summary with the score, terms, metrics and violations of an audit.</summary>
    public static RunSummary WithAudit(this RunSummary summary, AuditResult audit)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(audit);
        var terms = new OrderedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var term in audit.Terms)
        {
            terms.Add(term.Name, term.Points);
        }
        return summary with
        {
            Score = audit.Score,
            Terms = terms,
            Metrics = audit.Metrics,
            Violations = audit.Violations,
        };
    }
}

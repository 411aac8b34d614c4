namespace RosterOpt.Core.Findings;

/// <summary>Collects findings of one run.</summary>
public sealed class FindingList
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public bool HasErrors => all.Exists(finding => finding.Grade == Grade.Error);

    public bool HasImpossible => all.Exists(finding => finding.Grade == Grade.Impossible);

    public void Add(Finding finding) => all.Add(finding);

    public void AddRange(IEnumerable<Finding> findings) => all.AddRange(findings);

    public int Count(Grade grade) => all.Count(finding => finding.Grade == grade);
}

using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>One sheet of a comparison.</summary>
internal interface IComparisonSheet
{
    /// <summary>What the tab says; at most 31 characters.</summary>
    string Name { get; }

    /// <summary>False where the sheet would have nothing to say and is left out.</summary>
    bool Applies(ComparisonContent content);

    void Write(SheetPage page, ComparisonContent content);
}

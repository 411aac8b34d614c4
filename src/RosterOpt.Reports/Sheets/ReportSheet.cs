using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>One sheet of the report.</summary>
internal interface IReportSheet
{
    /// <summary>What the tab says; at most 31 characters.</summary>
    string Name { get; }

    /// <summary>False where the sheet would have nothing to say and is left out.</summary>
    bool Applies(ReportContent content);

    void Write(SheetPage page, ReportContent content);
}

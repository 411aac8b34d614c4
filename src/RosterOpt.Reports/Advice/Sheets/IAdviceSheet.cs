using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>One sheet of an advice.</summary>
internal interface IAdviceSheet
{
    /// <summary>What the tab says; at most 31 characters.</summary>
    string Name { get; }

    /// <summary>False where the sheet would have nothing to say and is left out.</summary>
    bool Applies(AdviceContent content);

    void Write(SheetPage page, AdviceContent content);
}

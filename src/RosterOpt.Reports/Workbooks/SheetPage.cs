using ClosedXML.Excel;
using RosterOpt.Reports.Charts;

namespace RosterOpt.Reports.Workbooks;

/// <summary>A sheet being written, and what of its workbook is written after the cells are saved.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Charts">Takes charts.</param>
/// <param name="LongTables">Takes the rest of long tables.</param>
internal sealed record SheetPage(IXLWorksheet Sheet, ICollection<ChartSpec> Charts, ICollection<LongTable> LongTables);

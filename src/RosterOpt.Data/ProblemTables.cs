using RosterOpt.Core.Cohort;
using RosterOpt.Data.Writing;

namespace RosterOpt.Data;

/// <summary>Turns a problem back into the tables that say the same.</summary>
public static class ProblemTables
{
    /// <summary>
    /// Tables from which <see cref="DataSetReader.Understand(TableSet, IReadOnlyList{KeyValuePair{string, string}})"/> makes an equal
    /// problem: only active students and sites, defaults left blank, tables and columns without content left out. A discipline that
    /// no row names is lost, as are lines of files (<see cref="SourceRow"/>) and the baseline.
    /// </summary>
    /// <exception cref="ArgumentException">A problem made by hand says what no table can: a discipline that may start in no block.</exception>
    public static TableSet From(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var texts = new ProblemTexts(problem);
        var tables = new TableBuilder[]
        {
            CohortTables.Students(problem, texts),
            CohortTables.Blocks(problem),
            CohortTables.Sites(problem, texts),
            CapacityRows.Write(problem, texts),
            CurriculumRows.Write(problem, texts),
            PoolRows.Write(problem, texts),
            PersonalRows.Completed(problem, texts),
            PersonalRows.Leave(problem, texts),
            PersonalRows.Excluded(problem, texts),
            PersonalRows.Preferences(problem, texts),
            PersonalRows.Peers(problem, texts),
            PersonalRows.Locked(problem, texts),
            PersonalRows.History(problem, texts),
            CohortTables.Settings(problem),
        };
        return new TableSet(tables.Where(table => table.IsNeeded).Select(table => table.Build()).ToArray());
    }
}

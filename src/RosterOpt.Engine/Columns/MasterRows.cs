using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// Every limit that students share, and which of them a rotation uses: the slot, the site as a whole, programmes' further limits,
/// and for each <c>apart</c> pair the site and block (at most one of the two).
/// </summary>
internal sealed class MasterRows
{
    private readonly PlacementProblem problem;
    private readonly List<MasterRow> rows = [];
    private readonly int[] slotRow;
    private readonly Dictionary<(int Site, int Block), int> siteRow = [];
    private readonly Dictionary<
        (int Site, int Discipline, int Block),
        List<(int Row, ProgrammeLimit Limit)>
    > programmeRows = [];
    private readonly Dictionary<int, List<int>> apart = [];
    private readonly Dictionary<(int Pair, int Site, int Block), int> apartRow = [];

    public MasterRows(PlacementProblem problem)
    {
        this.problem = problem;
        slotRow = new int[problem.Slots.Count];
        foreach (var slot in problem.Slots)
        {
            slotRow[slot.Index] = Add(new MasterRow(slot.Min, slot.Max, slot.OpenMin));
        }
        foreach (var limit in problem.SiteLimits)
        {
            siteRow[(limit.Site, limit.Block)] = Add(new MasterRow(0, limit.Max, 0));
        }
        foreach (var limit in problem.ProgrammeLimits)
        {
            var key = (limit.Site, limit.Discipline, limit.Block);
            if (!programmeRows.TryGetValue(key, out var list))
            {
                programmeRows[key] = list = [];
            }
            list.Add((Add(new MasterRow(0, limit.Max, 0)), limit));
        }
        for (var pair = 0; pair < problem.ApartPairs.Count; pair++)
        {
            Remember(problem.ApartPairs[pair].StudentA, pair);
            Remember(problem.ApartPairs[pair].StudentB, pair);
        }
    }

    /// <summary>All rows so far; those of apart pairs are added as rotations that use them are made.</summary>
    public IReadOnlyList<MasterRow> All => rows;

    /// <summary>True where the student is in an apart pair and so uses rows of their own.</summary>
    public bool IsKeptApart(int student) => apart.ContainsKey(student);

    /// <summary>The rows that a student uses in one block at a place that has a slot.</summary>
    public IEnumerable<int> Of(Student student, int site, int discipline, int block)
    {
        yield return slotRow[problem.FindSlot(site, discipline, block)!.Index];
        if (siteRow.TryGetValue((site, block), out var whole))
        {
            yield return whole;
        }
        if (programmeRows.TryGetValue((site, discipline, block), out var limits))
        {
            foreach (var (row, _) in limits.Where(x => x.Limit.Programmes.Contains(student.Programme)))
            {
                yield return row;
            }
        }
        if (apart.TryGetValue(student.Index, out var pairs))
        {
            foreach (var pair in pairs)
            {
                yield return ApartRow(pair, site, block);
            }
        }
    }

    private int ApartRow(int pair, int site, int block)
    {
        if (!apartRow.TryGetValue((pair, site, block), out var row))
        {
            apartRow[(pair, site, block)] = row = Add(new MasterRow(0, 1, 0));
        }
        return row;
    }

    private int Add(MasterRow row)
    {
        rows.Add(row);
        return rows.Count - 1;
    }

    private void Remember(int student, int pair)
    {
        if (!apart.TryGetValue(student, out var list))
        {
            apart[student] = list = [];
        }
        list.Add(pair);
    }
}

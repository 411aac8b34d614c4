using System.Runtime.InteropServices;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// The rows that the linear master needs: those with a minimum, and those that more students could use than there is room for, unless
/// another row that holds at least the same rotations has no more room. Rotations of several blocks make many rows that say the same.
/// </summary>
internal sealed class BindingRows
{
    private readonly ColumnPool pool;
    private readonly List<int>[] kinds;
    private readonly int[] users;

    public BindingRows(ColumnPool pool)
    {
        this.pool = pool;
        var rows = pool.Kinds.Master.All;
        kinds = [.. rows.Select(_ => new List<int>())];
        users = new int[rows.Count];
        CountUsers();
        Binds = [.. Enumerable.Range(0, rows.Count).Select(row => rows[row].Min > 0 || CanBind(row))];
    }

    /// <summary>By row: true where the master needs it.</summary>
    public IReadOnlyList<bool> Binds { get; }

    private void CountUsers()
    {
        var isUsed = new bool[pool.Kinds.Count];
        var last = new int[users.Length];
        Array.Fill(last, -1);
        foreach (var year in pool.Years)
        {
            foreach (ref readonly var option in year.Options.AsSpan())
            {
                isUsed[option.Kind] = true;
                foreach (var row in pool.Kinds.RowsOf(option.Kind))
                {
                    users[row] += last[row] == year.Student ? 0 : 1;
                    last[row] = year.Student;
                }
            }
        }
        for (var kind = 0; kind < isUsed.Length; kind++)
        {
            if (isUsed[kind])
            {
                foreach (var row in pool.Kinds.RowsOf(kind))
                {
                    kinds[row].Add(kind);
                }
            }
        }
    }

    private bool CanBind(int row)
    {
        if (users[row] <= pool.Kinds.Master.All[row].Max)
        {
            return false;
        }
        foreach (var other in pool.Kinds.RowsOf(kinds[row][0]))
        {
            if (other != row && Implies(other, row))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True where keeping the first row keeps the second; of two alike only the first by index counts.</summary>
    private bool Implies(int row, int other)
    {
        var (room, room2) = (pool.Kinds.Master.All[row].Max, pool.Kinds.Master.All[other].Max);
        var isTwin = room == room2 && kinds[row].Count == kinds[other].Count;
        return room <= room2 && (!isTwin || row < other) && HoldsAll(kinds[row], kinds[other]);
    }

    private static bool HoldsAll(List<int> whole, List<int> part)
    {
        if (part.Count > whole.Count)
        {
            return false;
        }
        var at = 0;
        var all = CollectionsMarshal.AsSpan(whole);
        foreach (var kind in part)
        {
            while (at < all.Length && all[at] < kind)
            {
                at++;
            }
            if (at == all.Length || all[at] != kind)
            {
                return false;
            }
        }
        return true;
    }
}

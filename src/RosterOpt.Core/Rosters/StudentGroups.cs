namespace RosterOpt.Core.Rosters;

/// <summary>Students sorted into numbered groups: one group at most per student and block.</summary>
internal sealed class StudentGroups
{
    private readonly int[] start;
    private readonly int[] students;

    /// <param name="keys">Group of each student and block (index student × blocks + block), -1 for none.</param>
    /// <param name="groups">Groups are numbered below this.</param>
    /// <param name="blocks">Blocks of the calendar.</param>
    public StudentGroups(int[] keys, int groups, int blocks)
    {
        start = new int[groups + 1];
        foreach (var key in keys)
        {
            if (key >= 0)
            {
                start[key + 1]++;
            }
        }
        for (var key = 0; key < groups; key++)
        {
            start[key + 1] += start[key];
        }
        students = new int[start[groups]];
        var next = start.AsSpan(0, groups).ToArray();
        for (var cell = 0; cell < keys.Length; cell++)
        {
            if (keys[cell] >= 0)
            {
                students[next[keys[cell]]++] = cell / blocks;
            }
        }
    }

    public int Groups => start.Length - 1;

    public int Count(int key) => start[key + 1] - start[key];

    /// <summary>Members of the group, ascending.</summary>
    public Slice<int> Members(int key) => new(students, start[key], Count(key));
}

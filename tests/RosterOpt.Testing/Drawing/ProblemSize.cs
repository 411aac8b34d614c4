namespace RosterOpt.Testing;

/// <summary>The most of everything that a random problem may have; each number is drawn from 1 to it.</summary>
public sealed record ProblemSize
{
    public static ProblemSize Default { get; } = new();

    public int Students { get; init; } = 16;
    public int Blocks { get; init; } = 5;
    public int Sites { get; init; } = 4;
    public int Disciplines { get; init; } = 5;
    public int Programmes { get; init; } = 3;

    /// <summary>False leaves every setting at its default.</summary>
    public bool AnySettings { get; init; } = true;

    /// <summary>The same with fewer students, blocks, sites or disciplines, for shrinking a failing case.</summary>
    public IEnumerable<ProblemSize> Smaller()
    {
        if (Students > 1)
        {
            yield return this with
            {
                Students = Students / 2,
            };
            yield return this with
            {
                Students = Students - 1,
            };
        }
        if (Blocks > 1)
        {
            yield return this with
            {
                Blocks = Blocks - 1,
            };
        }
        if (Sites > 1)
        {
            yield return this with
            {
                Sites = Sites - 1,
            };
        }
        if (Disciplines > 1)
        {
            yield return this with
            {
                Disciplines = Disciplines - 1,
            };
        }
        if (Programmes > 1)
        {
            yield return this with
            {
                Programmes = Programmes - 1,
            };
        }
    }
}

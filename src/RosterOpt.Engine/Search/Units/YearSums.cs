namespace RosterOpt.Engine.Search.Units;

/// <summary>
/// What a student's year adds up rotation by rotation: preference, moves, away and the number of rotations. Kept up to date as rotations
/// come and go, because walking through whole years took a sixth of the search.
/// </summary>
internal sealed class YearSums
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly Sums[] sums;
    private readonly long preferencePrice;
    private readonly long awayPrice;
    private readonly long[] movePrices;
    private Sums[] before = new Sums[64];

    public YearSums(SearchProblem problem, Occupancy occupancy)
    {
        this.problem = problem;
        this.occupancy = occupancy;
        sums = new Sums[problem.Students];
        var settings = problem.Settings;
        (preferencePrice, awayPrice) = (settings.Preference, settings.Away);
        movePrices = problem.Own.MovePrices;
    }

    /// <summary>Points of preference less those of moves.</summary>
    public long Own(int student) => sums[student].Own;

    /// <summary>Points that being away costs; at least 0.</summary>
    public long Away(int student) => sums[student].Away;

    public int Rotations(int student) => sums[student].Rotations;

    /// <summary>Remembers the student's sums as the i-th of the move.</summary>
    public void Save(int i, int student)
    {
        if (i == before.Length)
        {
            Array.Resize(ref before, i * 2);
        }
        before[i] = sums[student];
    }

    /// <summary>Puts back what was remembered as the i-th.</summary>
    public void PutBack(int i, int student) => sums[student] = before[i];

    /// <summary>A rotation is about to come (1) or go (-1); its blocks are free before or after.</summary>
    public void Count(int student, int offer, (int Start, int End) blocks, int step)
    {
        var site = problem.Slots.OfferSite[offer];
        var points =
            preferencePrice * problem.Own.Preference(student, site, problem.Slots.OfferDiscipline[offer], blocks.Start);
        var price = movePrices[student];
        points -= price == 0 ? 0 : price * MovesAround(student, site, blocks);
        ref var year = ref sums[student];
        year.Own += step * points;
        year.Rotations += step;
        if (problem.Own.IsAway(student, site))
        {
            year.Away += step * awayPrice * problem.WeeksIn(blocks.Start, blocks.End);
        }
    }

    /// <summary>Moves with the site in these blocks, less those without it.</summary>
    private int MovesAround(int student, int site, (int Start, int End) blocks)
    {
        var before = SiteBeside(student, blocks.Start - 1, -1);
        var after = SiteBeside(student, blocks.End, 1);
        return IsMove(before, site) + IsMove(site, after) - IsMove(before, after);
    }

    /// <summary>The nearest site before or after, or -1.</summary>
    private int SiteBeside(int student, int block, int step)
    {
        var first = student * problem.Blocks;
        for (; block >= 0 && block < problem.Blocks; block += step)
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot >= 0)
            {
                return problem.Slots.Site[slot];
            }
        }
        return -1;
    }

    private static int IsMove(int from, int to) => from >= 0 && to >= 0 && from != to ? 1 : 0;

    private struct Sums
    {
        public long Own;
        public long Away;
        public int Rotations;
    }
}

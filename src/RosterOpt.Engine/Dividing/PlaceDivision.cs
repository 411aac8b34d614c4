using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Which part has which places. Sites stay whole where that can be, so that a pod finds several disciplines at one hospital and rules
/// of a site concern one part; what then lacks balance is mended by single disciplines of a site, and last by single places. Offers
/// that are large for a part are shared by all. A <em>column</em> is a subject with what its places ask of students: parts get the same
/// share of each as they have of the need.
/// </summary>
internal sealed class PlaceDivision
{
    /// <summary>An offer with more than this share of what a part needs is shared out from the start.</summary>
    private const double LargeShare = 0.25;

    /// <summary>Part of the spare places that a part may lack before single places are moved.</summary>
    private const double Tolerance = 0.25;

    private const int MostMends = 20_000;
    private readonly PlacementProblem problem;
    private readonly double[][] need;
    private readonly int parts;
    private readonly int[] subjectOf;
    private readonly double[][] have;
    private readonly double[][] target;
    private readonly double[] allowed;

    /// <param name="problem">The whole problem.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <param name="need">By part and subject: student-blocks to be done.</param>
    public PlaceDivision(PlacementProblem problem, Subjects subjects, double[][] need)
    {
        (this.problem, this.need, parts) = (problem, need, need.Length);
        var columns = new Dictionary<(int, string), int>();
        Offers =
        [
            .. problem
                .Slots.GroupBy(slot => (slot.Site, slot.Discipline))
                .OrderBy(group => group.Min(slot => slot.Index))
                .Select(group => new DividedOffer([.. group], parts)
                {
                    Column = Number(columns, (subjects.Of(group.Key.Discipline), Asked(group.First()))),
                }),
        ];
        subjectOf = [.. columns.OrderBy(entry => entry.Value).Select(entry => entry.Key.Item1)];
        have = [.. need.Select(_ => new double[columns.Count])];
        target = [.. need.Select(_ => new double[columns.Count])];
        allowed = new double[columns.Count];
        SetTargets();
    }

    public IReadOnlyList<DividedOffer> Offers { get; }

    /// <summary>Shares all places out.</summary>
    /// <param name="homes">By part and area: the share of the area's students who are in the part.</param>
    /// <param name="locks">Places that parts must have.</param>
    public void Run(double[] homes, LockedNeed locks)
    {
        foreach (var offer in Offers.Where(IsLarge))
        {
            Spread(offer);
        }
        var whole = Offers.Where(offer => !IsLarge(offer)).GroupBy(offer => offer.Site).ToList();
        var sites = new SiteDivision(problem, (target, have, NeedOfColumns()), homes);
        sites.Run([.. whole.Select(group => group.ToList())]);
        Secure(locks);
        for (var column = 0; column < allowed.Length; column++)
        {
            Mend(column);
        }
    }

    /// <summary>Gives the places that locks ask for to the parts whose students are locked there, and keeps them from being moved.</summary>
    private void Secure(LockedNeed locks)
    {
        foreach (var offer in Offers)
        {
            var needs = locks.Of(offer);
            if (needs.Count > 0)
            {
                offer.IsFixed = true;
                if (!IsLarge(offer))
                {
                    Gather(offer, [.. needs.Keys]);
                }
                foreach (var (part, byBlock) in needs)
                {
                    Raise(offer, part, byBlock);
                }
            }
        }
    }

    /// <summary>Shares an offer among a few parts only.</summary>
    private void Gather(DividedOffer offer, List<int> owners)
    {
        for (var part = 0; part < parts; part++)
        {
            Give(offer, part, owners[0], part == owners[0] ? 0 : offer.Shares[part]);
        }
        var each = Math.Max(Math.Max(1, offer.LeastOpen), offer.Places / owners.Count);
        foreach (var part in owners.Skip(1))
        {
            Give(offer, owners[0], part, Math.Min(each, offer.Shares[owners[0]]));
        }
    }

    /// <summary>Gives the part places until all who are locked there find one in every block, or nobody has any left.</summary>
    private void Raise(DividedOffer offer, int part, int[] byBlock)
    {
        while (offer.Slots.Any(slot => offer.ShareOf(slot.Max, part) < byBlock[slot.Block]))
        {
            var from = Array.FindLastIndex(offer.Shares, share => share > 0);
            for (var other = 0; other < parts; other++)
            {
                from = other != part && (from == part || offer.Shares[other] > offer.Shares[from]) ? other : from;
            }
            if (from < 0 || from == part || offer.Shares[from] == 0)
            {
                return;
            }
            Give(offer, from, part, 1);
        }
    }

    private static int Number(Dictionary<(int, string), int> columns, (int, string) key)
    {
        columns.TryAdd(key, columns.Count);
        return columns[key];
    }

    private string Asked(Slot slot) => $"{problem.Sites[slot.Site].Requires.Signature}|{slot.Requires.Signature}";

    private void SetTargets()
    {
        var supply = new double[allowed.Length];
        foreach (var offer in Offers)
        {
            supply[offer.Column] += offer.Total;
        }
        for (var column = 0; column < supply.Length; column++)
        {
            var subject = subjectOf[column];
            var all = need.Sum(row => row[subject]);
            var places = supply.Where((_, other) => subjectOf[other] == subject).Sum();
            for (var part = 0; part < parts; part++)
            {
                target[part][column] = supply[column] * (all > 0 ? need[part][subject] / all : 1.0 / parts);
            }
            allowed[column] = all > 0 ? Tolerance * Math.Max(0, (places / all) - 1) : double.PositiveInfinity;
        }
    }

    /// <summary>By part and column: the need of its subject; endless for what nobody has to do, where no balance matters.</summary>
    private double[][] NeedOfColumns() =>
        [.. need.Select(row => subjectOf.Select(s => row[s] > 0 ? row[s] : double.PositiveInfinity).ToArray())];

    private bool IsLarge(DividedOffer offer)
    {
        var perPart = need.Average(row => row[subjectOf[offer.Column]]) / problem.Blocks.Count;
        var canCut = offer.Places >= parts * Math.Max(1, offer.LeastOpen);
        return canCut && (offer.Places > LargeShare * perPart || !problem.Sites[offer.Site].IsSocial);
    }

    /// <summary>Shares a large offer by what the parts need, rounding to the end so that nothing is left.</summary>
    private void Spread(DividedOffer offer)
    {
        var all = Enumerable.Range(0, parts).Sum(part => target[part][offer.Column]);
        var (seen, given) = (0.0, 0);
        for (var part = 0; part < parts; part++)
        {
            seen += all > 0 ? target[part][offer.Column] / all : 1.0 / parts;
            var upTo = part == parts - 1 ? offer.Places : (int)Math.Round(seen * offer.Places);
            offer.Shares[part] = upTo - given;
            have[part][offer.Column] += offer.Worth(upTo - given);
            given = upTo;
        }
    }

    /// <summary>Moves offers, then places, from the part that has most to the one that lacks most, while that helps.</summary>
    private void Mend(int column)
    {
        var offers = Offers.Where(offer => offer.Column == column && !offer.IsFixed).ToList();
        if (offers.Count == 0)
        {
            return;
        }
        for (var i = 0; i < MostMends; i++)
        {
            var to = Enumerable.Range(0, parts).MinBy(part => Surplus(part, column) / NeedOf(part, column));
            var from = Enumerable.Range(0, parts).MaxBy(part => Surplus(part, column));
            var lack = -Surplus(to, column);
            if (lack <= allowed[column] * NeedOf(to, column) || !MoveSome(offers, (from, to), lack))
            {
                return;
            }
        }
    }

    private double Surplus(int part, int column) => have[part][column] - target[part][column];

    private double NeedOf(int part, int column) => Math.Max(1, need[part][subjectOf[column]]);

    private bool MoveSome(List<DividedOffer> offers, (int From, int To) parts, double lack)
    {
        var spare = Math.Min(Surplus(parts.From, offers[0].Column), 2 * lack);
        var fitting = offers
            .Where(offer => offer.Shares[parts.From] == offer.Places && offer.Total > 0 && offer.Total < lack + spare)
            .MinBy(offer => Math.Abs(offer.Total - lack));
        if (fitting is not null && Math.Abs(fitting.Total - lack) < lack / 2)
        {
            Give(fitting, parts.From, parts.To, fitting.Places);
            return true;
        }
        var largest = offers.Where(offer => offer.LeastOpen <= 1).MaxBy(offer => offer.Shares[parts.From]);
        if (largest is null || largest.Shares[parts.From] < 2)
        {
            return false;
        }
        var places = (int)Math.Ceiling(Math.Min(lack, spare) / largest.Worth(1));
        Give(largest, parts.From, parts.To, Math.Clamp(places, 1, largest.Shares[parts.From] / 2));
        return spare > 0;
    }

    private void Give(DividedOffer offer, int from, int to, int places)
    {
        offer.Move(from, to, places);
        have[from][offer.Column] -= offer.Worth(places);
        have[to][offer.Column] += offer.Worth(places);
    }
}

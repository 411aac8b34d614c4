using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Which part each unit of a cohort is in. Units from one area stay together, so that a part has its own homes and sites; then units
/// change places where more wishes and more homes can be met for it.
/// </summary>
internal sealed class StudentDivision
{
    /// <summary>Share of the points of a wish that two units in one part earn more than in different ones.</summary>
    private const double WishShare = 0.4;

    private const int Passes = 3;
    private readonly PlacementProblem problem;
    private readonly IReadOnlyList<CohortUnit> units;
    private readonly int[] unitOf;
    private readonly List<(int Unit, double Weight)>[] wishes;

    public StudentDivision(PlacementProblem problem, IReadOnlyList<CohortUnit> units, int parts)
    {
        (this.problem, this.units) = (problem, units);
        PartOf = new int[units.Count];
        unitOf = new int[problem.Students.Count];
        for (var unit = 0; unit < units.Count; unit++)
        {
            foreach (var student in units[unit].Students)
            {
                unitOf[student] = unit;
            }
        }
        wishes = Wishes();
        Fill(parts);
        for (var pass = 0; pass < Passes && problem.Wishes.Count > 0; pass++)
        {
            Improve(parts);
        }
    }

    /// <summary>By unit.</summary>
    public int[] PartOf { get; }

    /// <summary>Part by part from units in the order of their homes, as many students in each.</summary>
    private void Fill(int parts)
    {
        var order = Enumerable.Range(0, units.Count).OrderBy(HomeOf).ThenBy(unit => unit);
        double seen = 0;
        foreach (var unit in order)
        {
            var middle = seen + (units[unit].Students.Count / 2.0);
            PartOf[unit] = Math.Min(parts - 1, (int)(middle * parts / problem.Students.Count));
            seen += units[unit].Students.Count;
        }
    }

    /// <summary>Units of one size and load swap parts where that brings more together than it parts.</summary>
    private void Improve(int parts)
    {
        var homes = Homes(parts);
        foreach (
            var alike in units
                .Select((unit, i) => (unit, i))
                .GroupBy(x => Key(x.unit), x => x.i, StringComparer.Ordinal)
        )
        {
            var members = alike.ToList();
            foreach (var unit in members.Where(unit => wishes[unit].Count > 0))
            {
                var other = BestPartner(members, unit, homes);
                if (other >= 0)
                {
                    (PartOf[unit], PartOf[other]) = (PartOf[other], PartOf[unit]);
                }
            }
        }
    }

    /// <summary>The unit with which to swap for the largest gain, in a part where somebody is wished; -1 where no swap gains anything.</summary>
    private int BestPartner(List<int> members, int unit, double[] homes)
    {
        var (best, most) = (-1, 1e-9);
        foreach (
            var part in wishes[unit].Select(wish => PartOf[wish.Unit]).Distinct().Where(one => one != PartOf[unit])
        )
        {
            var own = Worth(unit, part, homes) - Worth(unit, PartOf[unit], homes);
            foreach (var other in own > 0 ? members.Where(other => PartOf[other] == part) : [])
            {
                var gain = own + Worth(other, PartOf[unit], homes) - Worth(other, part, homes);
                (best, most) = gain > most ? (other, gain) : (best, most);
            }
        }
        return best;
    }

    private double Worth(int unit, int part, double[] homes)
    {
        var worth = 0.0;
        foreach (var (other, weight) in wishes[unit])
        {
            worth += PartOf[other] == part ? WishShare * problem.Settings.Together * weight : 0;
        }
        foreach (var student in units[unit].Students)
        {
            var home = problem.Students[student].Home;
            worth += home < 0 ? 0 : problem.Settings.Away * homes[(part * problem.Areas.Count) + home];
        }
        return worth;
    }

    /// <summary>By part and area: the share of the area's students who are in the part.</summary>
    public double[] Homes(int parts)
    {
        var areas = problem.Areas.Count;
        var found = new double[parts * areas];
        var all = new double[areas];
        foreach (var student in problem.Students.Where(student => student.Home >= 0))
        {
            found[(PartOf[unitOf[student.Index]] * areas) + student.Home]++;
            all[student.Home]++;
        }
        for (var i = 0; i < found.Length; i++)
        {
            found[i] /= Math.Max(1, all[i % areas]);
        }
        return found;
    }

    private static string Key(CohortUnit unit) => $"{unit.Students.Count}|{string.Join(',', unit.Loads)}";

    /// <summary>The area in which most of the unit live; students without one come last.</summary>
    private int HomeOf(int unit) =>
        units[unit]
            .Students.Select(student => problem.Students[student].Home)
            .Where(home => home >= 0)
            .GroupBy(home => home)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault(int.MaxValue);

    private List<(int Unit, double Weight)>[] Wishes()
    {
        var lists = units.Select(_ => new List<(int, double)>()).ToArray();
        foreach (var wish in problem.Wishes.Where(wish => problem.Settings.Together * wish.Weight > 0))
        {
            var (a, b) = (unitOf[wish.StudentA], unitOf[wish.StudentB]);
            if (a != b)
            {
                lists[a].Add((b, wish.Weight));
                lists[b].Add((a, wish.Weight));
            }
        }
        return lists;
    }
}

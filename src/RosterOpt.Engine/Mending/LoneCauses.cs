using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Mending;

/// <summary>Tells why a student is alone.</summary>
internal sealed class LoneCauses
{
    private readonly SearchProblem layout;
    private readonly PlacementProblem problem;
    private readonly HashSet<(int Student, int Block)> locked;
    private readonly Dictionary<(int Site, int Discipline), int> offers;

    public LoneCauses(SearchProblem layout)
    {
        this.layout = layout;
        problem = layout.Problem;
        locked = [.. problem.Locks.Select(row => (row.Student, row.Block))];
        offers = Enumerable
            .Range(0, layout.Slots.OfferCount)
            .ToDictionary(offer => (layout.Slots.OfferSite[offer], layout.Slots.OfferDiscipline[offer]));
    }

    public LoneCause Of(Placement line) =>
        locked.Contains((line.Student, line.Block)) ? LoneCause.Locked
        : PlacesFor(line) <= 1 ? LoneCause.OnlyPlace
        : !problem.Students.Any(other => other.Index != line.Student && CouldJoin(other, line)) ? LoneCause.NobodyElse
        : LoneCause.TradeOff;

    /// <summary>Places where company is counted: of the slot, or of the whole site.</summary>
    private int PlacesFor(Placement line)
    {
        if (!layout.BySite)
        {
            return problem.FindSlot(line.Site, line.Discipline, line.Block)?.Max ?? 0;
        }
        var places = problem
            .Slots.Where(slot => slot.Site == line.Site && slot.Block == line.Block)
            .Sum(slot => (long)slot.Max);
        return (int)Math.Min(places, layout.Slots.SiteBlockMax[(line.Site * layout.Blocks) + line.Block]);
    }

    private bool CouldJoin(Student other, Placement line) =>
        layout
            .Demands.Of(other.Index)
            .SelectMany(demand => demand.Disciplines)
            .Any(discipline =>
                (layout.BySite || discipline == line.Discipline) && MayBeThere(other.Index, discipline, line)
            );

    private bool MayBeThere(int student, int discipline, Placement line)
    {
        if (!offers.TryGetValue((line.Site, discipline), out var offer))
        {
            return false;
        }
        var length = layout.LengthOf(student, discipline);
        for (var start = Math.Max(0, line.Block - length + 1); start <= line.Block; start++)
        {
            if (start + length <= layout.Blocks && layout.Allowed.Allows(student, offer, start))
            {
                return true;
            }
        }
        return false;
    }
}

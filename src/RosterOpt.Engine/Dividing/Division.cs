using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// A large cohort cut into parts of about nine hundred students, each with its share of the places. Any legal rosters of the parts,
/// put together, obey every rule of the whole but those between students of different parts. A search makes as many moves in a second
/// however many students there are, so ten small searches one after the other reach what one large search does not.
/// </summary>
internal sealed class Division
{
    private readonly PlacementProblem problem;
    private readonly List<int>[] lists;
    private readonly IReadOnlyList<DividedOffer> offers;

    private Division(
        PlacementProblem problem,
        List<int>[] lists,
        IReadOnlyList<DividedOffer> offers,
        IPlaceShares shares
    )
    {
        (this.problem, this.lists, this.offers) = (problem, lists, offers);
        Parts =
        [
            .. lists
                .Select((list, part) => (Students: list.Order().ToList(), Part: part))
                .Where(one => one.Students.Count > 0)
                .Select(one => new CohortPart(problem, one.Part, one.Students, shares)),
        ];
    }

    /// <summary>At most as many as were asked for: pods larger than a part may leave one without students.</summary>
    public IReadOnlyList<CohortPart> Parts { get; }

    /// <summary>Divides.</summary>
    /// <param name="problem">The whole problem.</param>
    /// <param name="count">Parts; at least 1.</param>
    public static Division Of(PlacementProblem problem, int count)
    {
        var subjects = new Subjects(problem);
        var units = CohortUnit.Of(problem, subjects);
        var students = new StudentDivision(problem, units, count);
        var need = Enumerable.Range(0, count).Select(_ => new double[subjects.Count]).ToArray();
        var lists = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var unit = 0; unit < units.Count; unit++)
        {
            var part = students.PartOf[unit];
            lists[part].AddRange(units[unit].Students);
            for (var subject = 0; subject < subjects.Count; subject++)
            {
                need[part][subject] += units[unit].Loads[subject];
            }
        }
        var places = new PlaceDivision(problem, subjects, need);
        places.Run(students.Homes(count), new LockedNeed(problem, PartOfStudents(problem.Students.Count, lists)));
        return new Division(problem, lists, places.Offers, new EvenShares(problem, places.Offers));
    }

    /// <summary>
    /// The same students in the same parts, with the places that a legal roster gives them: every part's own share of it is legal, and
    /// any legal rosters of the parts make a legal roster of the whole.
    /// </summary>
    public Division Along(Roster roster)
    {
        var partOf = PartOfStudents(problem.Students.Count, lists);
        return new Division(problem, lists, offers, new RosterShares(problem, offers, partOf, roster));
    }

    /// <summary>A roster of the whole from those of its parts, in their order.</summary>
    public Roster Join(IReadOnlyList<Roster> rosters)
    {
        var places = new Place[problem.Students.Count * problem.Blocks.Count];
        for (var part = 0; part < Parts.Count; part++)
        {
            Parts[part].CopyTo(places, rosters[part]);
        }
        return Roster.FromPlaces(problem, places);
    }

    private static int[] PartOfStudents(int students, List<int>[] lists)
    {
        var partOf = new int[students];
        for (var part = 0; part < lists.Length; part++)
        {
            lists[part].ForEach(student => partOf[student] = part);
        }
        return partOf;
    }
}

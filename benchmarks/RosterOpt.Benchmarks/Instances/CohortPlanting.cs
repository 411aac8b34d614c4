namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// Puts everybody's rotations into places: pods together where they fit, as well as a person with a pencil would. The roster need not
/// be good; it has to be legal. Whoever starts in a block finds a place free to the end: those placed so far started no later.
/// </summary>
internal sealed class CohortPlanting
{
    /// <summary>Most rotations of a student at one site (settings.max_disciplines_per_site).</summary>
    public const int MostAtSite = 4;

    private readonly Random random;
    private readonly CohortPeople people;
    private readonly List<CohortOffer>[] offers;

    public CohortPlanting(Random random, CohortPeople people, CohortSites sites)
    {
        this.random = random;
        this.people = people;
        offers =
        [
            .. CohortCurriculum.Disciplines.Select(d => sites.Offers.FindAll(offer => offer.Discipline == d.Index)),
        ];
        for (var block = 0; block < CohortCurriculum.Blocks; block++)
        {
            PlantStartsOf(block);
        }
    }

    private void PlantStartsOf(int block)
    {
        var groups = people
            .Students.SelectMany(student =>
                student
                    .Rotations.Where(rotation => rotation.Start == block)
                    .Select(rotation => (Student: student, Rotation: rotation))
            )
            .GroupBy(one => (one.Student.Pod < 0 ? -1 - one.Student.Index : one.Student.Pod, one.Rotation.Discipline))
            .Select(group => group.ToList())
            .ToArray();
        random.Shuffle(groups);
        // Large groups first, as anybody who packs does.
        foreach (var group in groups.OrderByDescending(group => group.Count))
        {
            Plant(group);
        }
    }

    private void Plant(List<(CohortYear Student, PlannedRotation Rotation)> group)
    {
        var (_, rotation) = group[0];
        var tightest = offers[rotation.Discipline]
            .Where(offer => offer.Room(rotation) >= group.Count && group.TrueForAll(one => offer.Admits(one.Student)))
            .MinBy(offer => offer.Room(rotation));
        if (tightest is not null)
        {
            group.ForEach(one => tightest.Add(one.Student, one.Rotation));
            return;
        }
        foreach (var (student, own) in group)
        {
            PlantAlone(student, own);
        }
    }

    private void PlantAlone(CohortYear student, PlannedRotation rotation)
    {
        var open = offers[rotation.Discipline]
            .Where(offer => offer.Admits(student) && rotation.Start >= offer.Site.From);
        var roomiest = open.MaxBy(offer => offer.Room(rotation));
        if (roomiest is null)
        {
            // Tags and earlier rotations leave nothing: the first offer that asks for no tag takes one more.
            roomiest = offers[rotation.Discipline].First(offer => offer.Site.From == 0 && IsOpenToAll(offer));
        }
        if (roomiest.Room(rotation) <= 0)
        {
            roomiest.Grow();
        }
        roomiest.Add(student, rotation);
    }

    private static bool IsOpenToAll(CohortOffer offer) => offer.Requires.IsNone && offer.Site.Requires.IsNone;
}

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Draws sites and how many places they offer, from how many students each discipline has in its busiest block.</summary>
internal sealed class CohortSites
{
    /// <summary>Fewest and most places of a hospital by discipline.</summary>
    private static readonly (int Small, int Large)[] Hospital =
    [
        (6, 16),
        (6, 14),
        (3, 10),
        (3, 8),
        (2, 8),
        (1, 4),
        (3, 8),
        (2, 6),
        (2, 6),
        (2, 8),
        (2, 6),
    ];

    private readonly CohortShape shape;
    private readonly Random random;
    private readonly CohortPeople people;

    public CohortSites(CohortShape shape, Random random, CohortPeople people)
    {
        this.shape = shape;
        this.random = random;
        this.people = people;
        var hospitals = Math.Max(3, people.Students.Count / 45);
        for (var i = 0; i < hospitals; i++)
        {
            // The newest hospital takes its first students a month later.
            AddSite($"H{i + 1:0000}") = Sites[i] with
            {
                IsHospital = true,
                From = i == hospitals - 1 ? 1 : 0,
            };
        }
        foreach (var discipline in CohortCurriculum.Disciplines)
        {
            AddPlaces(discipline.Index, hospitals);
        }
    }

    public List<PlannedSite> Sites { get; } = [];

    public List<CohortOffer> Offers { get; } = [];

    private bool Chance(int percent) => random.Next(100) < percent;

    private ref PlannedSite AddSite(string id)
    {
        Sites.Add(new PlannedSite(Sites.Count, id, random.Next(people.Areas)));
        return ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Sites)[^1];
    }

    private void AddPlaces(int discipline, int hospitals)
    {
        var peak = Enumerable.Range(0, CohortCurriculum.Blocks).Max(block => people.Load[discipline, block]);
        var left = (int)Math.Ceiling(peak * (1 + (shape.SlackPercent / 100.0)));
        if (discipline == CohortCurriculum.Abroad)
        {
            AddSite("ABROAD") = Sites[^1] with { IsSocial = false, Area = -1 };
            Offers.Add(new CohortOffer(Sites[^1], discipline, Math.Max(1, left)));
            return;
        }
        var isPractice = discipline == CohortCurriculum.GeneralPractice;
        for (var h = 0; left > 0; h++)
        {
            var places = Math.Min(left, isPractice ? Practice() : Ward(discipline));
            left -= places;
            // The first offer of every discipline is open to everybody all year.
            var site = isPractice || h >= hospitals ? NewPractice(isPractice && h > 0) : Sites[h];
            Offers.Add(
                new CohortOffer(site, discipline, places)
                {
                    Requires = isPractice || h == 0 ? Core.Cohort.TagRequirement.None : RequiredOn(discipline),
                }
            );
        }
    }

    private int Practice() => shape.PracticePlaces[random.Next(shape.PracticePlaces.Count)];

    private int Ward(int discipline) => random.Next(Hospital[discipline].Small, Hospital[discipline].Large + 1);

    /// <summary>A practice or clinic; a sixth of the practices can only be reached by car.</summary>
    private PlannedSite NewPractice(bool mayNeedCar)
    {
        var needsCar = mayNeedCar && Chance(16);
        ref var site = ref AddSite($"C{Sites.Count + 1:00000}");
        return needsCar ? site = site with { Requires = CohortOffer.Tag("CAR") } : site;
    }

    private Core.Cohort.TagRequirement RequiredOn(int discipline) =>
        discipline switch
        {
            2 or 3 when Chance(15) => CohortOffer.Tag("IMMUNISED"),
            CohortCurriculum.Emergency when Chance(20) => CohortOffer.Tag("!PART-TIME"),
            _ => Core.Cohort.TagRequirement.None,
        };
}

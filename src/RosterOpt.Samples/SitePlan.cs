namespace RosterOpt.Samples;

/// <summary>
/// Builds sites that hold the planned timetables with a few places to spare, and puts every rotation at one of them: pods
/// together where they fit.
/// </summary>
internal sealed class SitePlan
{
    private readonly SampleCohort cohort;
    private readonly SampleRandom random;
    private readonly List<SampleSite> hospitals = [];
    private readonly List<SampleSite> practices = [];
    private readonly SampleSite abroad = new()
    {
        Id = "ABROAD",
        Name = "Elective abroad",
        IsSocial = false,
    };

    public SitePlan(SampleCohort cohort, SampleRandom random)
    {
        this.cohort = cohort;
        this.random = random;
        var rotations = cohort
            .Students.SelectMany(student => student.Plan.Select(rotation => new Stay(student, rotation)))
            .GroupBy(stay => stay.Rotation.Discipline, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in rotations)
        {
            var stays = group.ToList();
            Build(
                group.Key,
                Enumerable.Range(0, SampleCalendar.Count).Max(block => stays.Count(stay => stay.Rotation.Covers(block)))
            );
            Assign(group.Key, stays);
        }
        hospitals.RemoveAll(site => site.Places.Count == 0);
        for (var number = 1; number <= hospitals.Count; number++)
        {
            hospitals[number - 1].Id = Text.Number("H", number, 2);
        }
        // Practices that join in the course of the year; the plan does without them.
        for (var late = practices.Count / 30; late >= 0; late--)
        {
            AddPractice(rural: random.PerMille(500), random.Between(1, 3)).From = 4;
        }
    }

    public IEnumerable<SampleSite> Sites => hospitals.Concat(practices).Append(abroad);

    public IReadOnlyList<SampleSite> Hospitals => hospitals;

    /// <summary>Offers as many places as the busiest block needs, and some four in a hundred more.</summary>
    private void Build(string discipline, int busiest)
    {
        var places = busiest + 1 + (busiest * 4 / 100);
        if (discipline == SampleCurriculum.Abroad)
        {
            abroad.Offer(discipline, places + 2);
        }
        else if (discipline == SampleCurriculum.GeneralPractice)
        {
            for (var built = 0; built < places; built += practices[^1].Places[discipline])
            {
                AddPractice(rural: random.PerMille(220), random.Pick([1, 1, 2, 2, 2, 3, 3, 4]));
            }
        }
        else
        {
            BuildInHospitals(discipline, places);
        }
    }

    private void BuildInHospitals(string discipline, int places)
    {
        for (var (built, next) = (0, 0); built < places; next++)
        {
            if (next == hospitals.Count)
            {
                AddHospital();
            }
            if (!HospitalKind.Of(next).Offers(discipline))
            {
                continue;
            }
            var chunk = Math.Clamp(
                places - built,
                3,
                random.Between(HospitalKind.Least(discipline), HospitalKind.Most(discipline))
            );
            hospitals[next].Offer(discipline, chunk);
            built += chunk;
        }
    }

    private void AddHospital()
    {
        var number = hospitals.Count;
        var area = cohort.Areas[number / HospitalKind.Count % cohort.Areas.Count];
        var kind = HospitalKind.Of(number);
        hospitals.Add(
            new SampleSite
            {
                Id = string.Empty,
                Name = $"{area} {kind.Name}",
                Area = area,
                IsHospital = true,
            }
        );
    }

    private SampleSite AddPractice(bool rural, int places)
    {
        var area = random.Pick(cohort.Areas);
        var practice = new SampleSite
        {
            Id = Text.Number("GP", practices.Count + 1, 3),
            Name = rural ? $"Country practice beyond {area}" : $"{area} family practice",
            Area = rural ? "Countryside" : area,
            NeedsCar = rural,
        };
        practice.Offer(SampleCurriculum.GeneralPractice, places);
        practices.Add(practice);
        return practice;
    }

    private void Assign(string discipline, List<Stay> stays)
    {
        var offers = Sites
            .Where(site => site.Places.ContainsKey(discipline))
            .Select(site => new Offer(site, discipline))
            .ToList();
        for (var block = 0; block < SampleCalendar.Count; block++)
        {
            foreach (var offer in offers)
            {
                offer.Leave(block);
            }
            var starting = stays
                .Where(stay => stay.Rotation.Start == block)
                .GroupBy(stay => (stay.Student.Pod, Alone: stay.Student.Pod < 0 ? stay.Student.Index : -1))
                .OrderByDescending(group => group.Count(stay => stay.Student.HasCar) == group.Count())
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.First().Student.Index);
            foreach (var group in starting)
            {
                Seat(offers, [.. group]);
            }
        }
    }

    /// <summary>Seats a pod in the tightest place that holds it whole, or piece by piece where the most room is.</summary>
    private void Seat(List<Offer> offers, List<Stay> group)
    {
        while (group.Count > 0)
        {
            var drivers = group.TrueForAll(stay => stay.Student.HasCar);
            var best = offers
                .Where(offer => offer.Free > 0 && (drivers || !offer.Site.NeedsCar))
                .MinBy(offer => offer.Order(group.Count));
            if (best is null)
            {
                best = new Offer(AddPractice(rural: false, 4), SampleCurriculum.GeneralPractice);
                offers.Add(best);
            }
            var seated = Math.Min(group.Count, best.Free);
            foreach (var stay in group.Take(seated))
            {
                stay.Rotation.Site = best.Site;
                best.Seat(stay.Rotation);
            }
            group.RemoveRange(0, seated);
        }
    }

    private sealed record Stay(SampleStudent Student, PlannedRotation Rotation);

    private sealed class Offer(SampleSite site, string discipline)
    {
        private readonly List<PlannedRotation> goingOn = [];

        public SampleSite Site { get; } = site;

        /// <summary>Places left in the block looked at.</summary>
        public int Free { get; private set; } = site.Places[discipline];

        /// <summary>Smallest where a group should go: those that hold it first, country practices before others, the tightest first.</summary>
        public int Order(int group) => Free >= group ? Free - (Site.NeedsCar ? 1_000 : 0) : 1_000_000 - Free;

        public void Seat(PlannedRotation rotation)
        {
            goingOn.Add(rotation);
            Free--;
        }

        public void Leave(int block) => Free += goingOn.RemoveAll(rotation => !rotation.Covers(block));
    }
}

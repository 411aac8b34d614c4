namespace RosterOpt.Samples;

/// <summary>
/// Writes what the sites offer, with the further limits that real ones have. The hidden plan is only looked at so that no limit
/// rules it out; every limit leaves room beyond it where the places allow.
/// </summary>
internal sealed class CapacityTable
{
    private readonly SampleRandom random;
    private readonly IReadOnlyList<SampleProgramme> programmes;
    private readonly Dictionary<(SampleSite Site, string Discipline, int Block), List<SampleStudent>> use = [];
    private readonly TableBuilder table = new(
        "capacity",
        "site",
        "discipline",
        "block",
        "programme",
        "max",
        "min",
        "open_min"
    );

    public CapacityTable(SampleCohort cohort, SitePlan sites, SampleRandom random)
    {
        this.random = random;
        programmes = cohort.Programmes;
        foreach (var student in cohort.Students)
        {
            Count(student);
        }
        foreach (var site in sites.Sites)
        {
            foreach (var discipline in site.Disciplines)
            {
                AddSlots(site, discipline);
            }
            AddSiteLimit(site);
        }
    }

    public TableBuilder Table => table;

    private void Count(SampleStudent student)
    {
        foreach (var rotation in student.Plan)
        {
            for (var block = rotation.Start; block < rotation.Start + rotation.Length; block++)
            {
                var key = (rotation.Site!, rotation.Discipline, block);
                if (!use.TryGetValue(key, out var here))
                {
                    use[key] = here = [];
                }
                here.Add(student);
            }
        }
    }

    private List<SampleStudent> Use(SampleSite site, string discipline, int block) =>
        use.GetValueOrDefault((site, discipline, block)) ?? [];

    private static IEnumerable<int> Blocks => Enumerable.Range(0, SampleCalendar.Count);

    private void AddSlots(SampleSite site, string discipline)
    {
        var places = site.Places[discipline];
        // Some wards do not want to teach one student alone; a few count on somebody being there.
        var used = Blocks.Select(block => Use(site, discipline, block).Count).ToList();
        var openMin = site.IsHospital && random.PerMille(120) && !used.Contains(1) ? "2" : string.Empty;
        var min =
            site.IsHospital && random.PerMille(120) && used.Min() >= 1 && openMin.Length == 0 ? "1" : string.Empty;
        table.Add(site.Id, discipline, string.Empty, string.Empty, Text.Number(places), min, openMin);
        if (site.IsHospital && places >= 6 && random.PerMille(80))
        {
            AddBusyBlock(site, discipline, openMin);
        }
        if (site.IsHospital && places >= 6 && random.PerMille(400))
        {
            AddReserve(site, discipline);
        }
    }

    /// <summary>A block in which a ward has fewer places: it moves house, or its teachers are away.</summary>
    private void AddBusyBlock(SampleSite site, string discipline, string openMin)
    {
        var block = random.Below(SampleCalendar.Count);
        var places = Math.Max(Use(site, discipline, block).Count, site.Places[discipline] / 2);
        if (places < site.Places[discipline])
        {
            table.Add(
                site.Id,
                discipline,
                SampleCalendar.Id(block),
                string.Empty,
                Text.Number(places),
                string.Empty,
                openMin
            );
        }
    }

    /// <summary>Places that one school keeps for itself: a further limit on the students of the other.</summary>
    private void AddReserve(SampleSite site, string discipline)
    {
        var schools = programmes.Select(programme => programme.School).Distinct(StringComparer.Ordinal).ToList();
        if (schools.Count < 2)
        {
            return;
        }
        var school = random.Pick(schools);
        var busiest = Blocks.Max(block =>
            Use(site, discipline, block).Count(student => student.Programme.School == school)
        );
        var limit = Math.Max(busiest, site.Places[discipline] * 3 / 5);
        if (limit < site.Places[discipline])
        {
            var limited = programmes.Where(programme =>
                programme.School == school && programme.Rules.Any(rule => rule.Discipline == discipline)
            );
            var names = string.Join(';', limited.Select(programme => programme.Id));
            if (names.Length > 0)
            {
                table.Add(site.Id, discipline, string.Empty, names, Text.Number(limit));
            }
        }
    }

    /// <summary>What a hospital's library, lockers and teaching rooms hold.</summary>
    private void AddSiteLimit(SampleSite site)
    {
        if (!site.IsHospital || site.Disciplines.Count < 3 || !random.PerMille(500))
        {
            return;
        }
        var all = site.Disciplines.Sum(discipline => site.Places[discipline]);
        var busiest = Blocks.Max(block => site.Disciplines.Sum(discipline => Use(site, discipline, block).Count));
        table.Add(site.Id, string.Empty, string.Empty, string.Empty, Text.Number(Math.Max(busiest, all * 9 / 10)));
    }
}

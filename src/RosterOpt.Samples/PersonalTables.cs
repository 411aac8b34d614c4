using RosterOpt.Data;

namespace RosterOpt.Samples;

/// <summary>Writes what concerns single students. Locks, exclusions and apart pairs are such that the hidden plan obeys them.</summary>
internal sealed class PersonalTables
{
    private readonly SampleCohort cohort;
    private readonly SitePlan sites;
    private readonly SampleRandom random;

    public PersonalTables(SampleCohort cohort, SitePlan sites, SampleRandom random)
    {
        this.cohort = cohort;
        this.sites = sites;
        this.random = random;
    }

    /// <summary>The tables, those without a row left out.</summary>
    public IEnumerable<TextTable> Build()
    {
        TableBuilder[] tables =
        [
            Pools(),
            Completed(),
            Leave(),
            Excluded(),
            new PreferenceTable(cohort, sites, random).Table,
            new PeersTable(cohort, random).Table,
            Locked(),
            History(),
        ];
        return tables.Where(table => table.Count > 0).Select(table => table.Build());
    }

    private TableBuilder Pools()
    {
        var table = new TableBuilder("pools", "programme", "student", "pool", "count");
        foreach (var programme in cohort.Programmes.Where(programme => programme.Electives > 0))
        {
            table.Add(programme.Id, string.Empty, programme.Pool, Text.Number(programme.Electives));
        }
        foreach (var student in cohort.Students.Where(student => student.HasFewerElectives))
        {
            table.Add(string.Empty, student.Id, student.Programme.Pool, Text.Number(student.Programme.Electives - 1));
        }
        return table;
    }

    private TableBuilder Completed()
    {
        var table = new TableBuilder("completed", "student", "discipline", "times");
        foreach (var student in cohort.Students.Where(student => student.Completed.Length > 0))
        {
            var times = student.Programme.Rules.First(rule => rule.Discipline == student.Completed).Times;
            table.Add(student.Id, student.Completed, times > 1 ? "1" : string.Empty);
        }
        return table;
    }

    private TableBuilder Leave()
    {
        var table = new TableBuilder("leave", "student", "block");
        foreach (var student in cohort.Students.Where(student => student.Leave >= 0))
        {
            table.Add(student.Id, SampleCalendar.Id(student.Leave));
        }
        return table;
    }

    private TableBuilder Excluded()
    {
        var table = new TableBuilder("excluded", "student", "programme", "site", "discipline", "block");
        foreach (var programme in cohort.Programmes)
        {
            if (
                SampleCurriculum.IsExcluded(programme, SampleCurriculum.Emergency, programme.From)
                && programme.Rules.Any(rule => rule.Discipline == SampleCurriculum.Emergency)
            )
            {
                table.Add(
                    string.Empty,
                    programme.Id,
                    string.Empty,
                    SampleCurriculum.Emergency,
                    SampleCalendar.Id(programme.From)
                );
            }
        }
        foreach (var student in cohort.Students.Where(_ => random.PerMille(12)))
        {
            var site = random.Pick(sites.Hospitals);
            if (!student.Plan.Exists(rotation => rotation.Site == site))
            {
                table.Add(student.Id, string.Empty, site.Id);
            }
        }
        return table;
    }

    private TableBuilder Locked()
    {
        var table = new TableBuilder("locked", "student", "block", "site", "discipline");
        foreach (var student in cohort.Students)
        {
            // Whoever goes abroad has often booked; now and then a ward has asked for somebody.
            var chosen = student.Plan.Find(rotation =>
                random.PerMille(rotation.Discipline == SampleCurriculum.Abroad ? 120 : 1)
            );
            if (chosen is not null)
            {
                var (first, last) = (chosen.Start, chosen.Start + chosen.Length - 1);
                var blocks =
                    first == last ? SampleCalendar.Id(first) : $"{SampleCalendar.Id(first)}..{SampleCalendar.Id(last)}";
                table.Add(student.Id, blocks, chosen.Site!.Id, chosen.Discipline);
            }
        }
        return table;
    }

    /// <summary>Last year's tutor groups: about half of them live on in today's pods.</summary>
    private TableBuilder History()
    {
        var table = new TableBuilder("history", "student", "group", "weeks");
        var groups = cohort
            .Students.Select(student => student.Pod)
            .Distinct()
            .ToDictionary(pod => pod, _ => random.PerMille(500));
        foreach (var student in cohort.Students.Where(student => student.Pod >= 0))
        {
            var group = groups[student.Pod] ? student.Pod : random.Pick(cohort.Students).Pod;
            if (group >= 0)
            {
                table.Add(student.Id, Text.Number("T", group + 1, 3), Text.Number(random.Between(2, 6) * 2));
            }
        }
        return table;
    }
}

using System.Collections.Frozen;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>Turns the rows of a <see cref="ProblemBuilder"/> into a problem.</summary>
internal sealed class ProblemAssembler(ProblemBuilder rows)
{
    private readonly NameList blocks = new(rows.BlockRows.Select(row => row.Id));
    private readonly NameList sites = new(rows.SiteRows.Select(row => row.Id));
    private readonly NameList students = new(rows.StudentRows.Select(row => row.Id));
    private readonly NameList areas = new(
        rows.StudentRows.Select(row => row.Row.Home).Concat(rows.SiteRows.Select(row => row.Row.Area))
    );
    private readonly NameList programmes = new(
        rows.StudentRows.Select(row => row.Row.Programme).Concat(rows.CourseRows.Select(row => row.Row.Programme))
    );
    private readonly NameList pods = new(rows.StudentRows.Select(row => row.Row.Pod));
    private readonly NameList pools = new(
        rows.CourseRows.Select(row => row.Row.Pool).Concat(rows.PoolRows.Select(row => row.Pool))
    );
    private readonly NameList disciplines = new(
        rows.CourseRows.Select(row => row.Discipline)
            .Concat(rows.CapacityRows.Select(row => row.Discipline))
            .Concat(rows.CourseRows.SelectMany(row => NameList.Split(row.Row.After)))
            .Concat(rows.CompletedRows.Select(row => row.Discipline))
    );

    public PlacementProblem Assemble()
    {
        var members = rows
            .StudentRows.Select((row, index) => (Pod: pods.Find(row.Row.Pod), index))
            .ToLookup(x => x.Pod);
        var problem = new PlacementProblem
        {
            Settings = rows.Settings,
            Blocks = Calendar(),
            Sites = [.. rows.SiteRows.Select(Site)],
            Students = [.. rows.StudentRows.Select(Student)],
            Pods = pods.Select((id, index) => new Pod(index, id, [.. members[index].Select(x => x.index)])),
            Disciplines = disciplines.Select(
                (id, index) => new Discipline(index, id, rows.CourseRows.Exists(row => row.Discipline == id))
            ),
            Programmes = programmes.Select(Programme),
            Pools = pools.Select((id, index) => new Pool(index, id)),
            Areas = areas.Select((id, _) => id),
            Slots = [],
            Exclusions = [.. rows.ExclusionRows.Select(Exclusion)],
            Preferences = [.. rows.PreferenceRows.Select(Preference)],
            Wishes = [.. rows.WishRows.Select(x => new Wish(x.Row, students.Get(x.A), students.Get(x.B), x.Weight))],
            ApartPairs = [.. rows.ApartRows.Select(x => new ApartPair(x.Row, students.Get(x.A), students.Get(x.B)))],
            Locks = [.. rows.LockRows.SelectMany(Locks)],
        };
        problem = new CapacityAssembler(rows.CapacityRows, sites, disciplines).AddTo(problem);
        return rows.BaselineLines.Count == 0
            ? problem
            : problem with
            {
                Baseline = new Baseline(problem, RosterText.Lines(problem, [.. rows.BaselineLines])),
            };
    }

    private IReadOnlyList<Block> Calendar()
    {
        var calendar = new List<Block>();
        var start = new DateOnly(2027, 1, 4);
        foreach (var (id, weeks, breakAfter) in rows.BlockRows)
        {
            var end = start.AddDays((7 * weeks) - 3);
            calendar.Add(
                new Block
                {
                    Index = calendar.Count,
                    Id = id,
                    Start = start,
                    End = end,
                    BreakAfter = breakAfter,
                }
            );
            start = start.AddDays(7 * weeks);
        }
        return calendar;
    }

    private Site Site((string Id, SiteRow Row) x, int index) =>
        new()
        {
            Index = index,
            Id = x.Id,
            Area = areas.Find(x.Row.Area),
            Requires = CapacityAssembler.Tags(x.Row.Requires),
            IsSocial = x.Row.Peers,
            From = Math.Max(0, blocks.Find(x.Row.From)),
            Until = x.Row.Until.Length == 0 ? blocks.Count - 1 : blocks.Get(x.Row.Until),
            Row = new SourceRow("sites", index + 1),
        };

    private Student Student((string Id, StudentRow Row) x, int index)
    {
        var (id, row) = x;
        var tags = NameList.Split(row.Tags).Select(Names.Fold).ToFrozenSet();
        var from = Math.Max(0, blocks.Find(row.From));
        var until = row.Until.Length == 0 ? blocks.Count - 1 : blocks.Get(row.Until);
        var leave = row.Leave.Length == 0 ? null : blocks.Mask(row.Leave);
        return new Student
        {
            Index = index,
            Id = id,
            Programme = programmes.Get(row.Programme),
            Pod = pods.Find(row.Pod),
            Home = areas.Find(row.Home),
            Tags = tags,
            IsSolo = tags.Contains(Names.Fold(rows.Settings.SoloTag)),
            IsSupporter = tags.Contains(Names.Fold(rows.Settings.SupporterTag)),
            From = from,
            Until = until,
            LeavesEarly = row.Until.Length > 0,
            Due = [.. Enumerable.Range(0, blocks.Count).Select(b => b >= from && b <= until && leave?[b] != true)],
            IsolationPenalty = row.IsolationPenalty,
            MovePenalty = row.MovePenalty,
            WaitPenalty = row.WaitPenalty,
            Completed = rows
                .CompletedRows.Where(done => done.Student == id)
                .ToFrozenDictionary(done => disciplines.Get(done.Discipline), done => done.Times),
            PoolCounts = PoolCounts(id, row.Programme),
            Row = new SourceRow("students", index + 1),
        };
    }

    private FrozenDictionary<int, int> PoolCounts(string student, string programme)
    {
        var counts = new Dictionary<int, int>();
        foreach (var row in rows.PoolRows.Where(row => row.Programme == programme))
        {
            counts[pools.Get(row.Pool)] = row.Count;
        }
        foreach (var row in rows.PoolRows.Where(row => row.Student == student))
        {
            counts[pools.Get(row.Pool)] = row.Count;
        }
        return counts.ToFrozenDictionary();
    }

    private Programme Programme(string id, int index) =>
        new()
        {
            Index = index,
            Id = id,
            Curriculum = [.. rows.CourseRows.Select(Rule).Where((_, i) => rows.CourseRows[i].Row.Programme == id)],
        };

    private CurriculumRule Rule((string Discipline, CourseRow Row) x, int index) =>
        new()
        {
            Discipline = disciplines.Get(x.Discipline),
            Length = x.Row.Length,
            Times = x.Row.Times,
            After = [.. NameList.Split(x.Row.After).Select(disciplines.Get)],
            Earliest = x.Row.Earliest.Length == 0 ? null : blocks.Get(x.Row.Earliest),
            Latest = x.Row.Latest.Length == 0 ? null : blocks.Get(x.Row.Latest),
            Starts = x.Row.Starts.Length == 0 ? null : blocks.Mask(x.Row.Starts),
            Pool = pools.Find(x.Row.Pool),
            Row = new SourceRow("curriculum", index + 1),
        };

    private Exclusion Exclusion(AboutRow x, int index) =>
        new(
            new SourceRow("excluded", index + 1),
            students.Find(x.Student),
            x.Programme.Length == 0 ? null : [.. NameList.Split(x.Programme).Select(programmes.Get).Order()],
            sites.Find(x.Site),
            disciplines.Find(x.Discipline),
            x.Block.Length == 0 ? null : blocks.Mask(x.Block)
        );

    private Preference Preference((int Score, AboutRow About) x, int index) =>
        new(
            new SourceRow("preferences", index + 1),
            students.Find(x.About.Student),
            sites.Find(x.About.Site),
            disciplines.Find(x.About.Discipline),
            x.About.Block.Length == 0 ? null : blocks.Mask(x.About.Block),
            x.Score
        );

    private IEnumerable<Core.Cohort.Lock> Locks(LockRow x)
    {
        var mask = blocks.Mask(x.Block);
        for (var block = 0; block < mask.Count; block++)
        {
            if (mask[block])
            {
                var (site, discipline) = (sites.Get(x.Where.Site), disciplines.Get(x.Where.Discipline));
                yield return new Core.Cohort.Lock(x.Row, students.Get(x.Student), block, site, discipline);
            }
        }
    }
}

using RosterOpt.Benchmarks.Instances;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Tests.Instances;

public sealed class CohortInstanceTests
{
    public static TheoryData<string, int, int> Cases()
    {
        var cases = new TheoryData<string, int, int>();
        foreach (var kind in Shapes.Keys)
        {
            cases.Add(kind, 60, 1);
            cases.Add(kind, 61, 2);
            cases.Add(kind, 240, 3);
            cases.Add(kind, 900, 4);
        }
        return cases;
    }

    private static Dictionary<string, Func<int, int, CohortShape>> Shapes { get; } =
        new(StringComparer.Ordinal)
        {
            ["full"] = CohortShape.Full,
            ["packing"] = CohortShape.Packing,
            ["minimums"] = CohortShape.Minimums,
            ["histories"] = CohortShape.Histories,
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_planted_roster_is_legal_and_the_tables_say_the_same(string kind, int students, int seed)
    {
        var (problem, planted) = CohortInstance.Create(Shapes[kind](students, seed));
        var read = DataSetReader.Understand(ProblemTables.From(problem), []);

        var audit = Audit.Run(problem, planted);
        Assert.Empty(audit.Violations);
        Assert.False(read.Findings.HasErrors);
        Assert.False(read.Findings.HasImpossible);
        Assert.Equal(students, problem.Students.Count);
        var again = Audit.Run(read.Problem!, Translate(problem, read.Problem!, planted));
        Assert.Empty(again.Violations);
        Assert.Equal(audit.Score, again.Score);
    }

    [Fact]
    public void A_full_cohort_has_every_table_and_every_column_that_a_problem_can_say()
    {
        var tables = ProblemTables.From(CohortInstance.Create(CohortShape.Full(900, 1)).Problem);

        string[] columns =
        [
            "students:pod,home,tags,from,until,isolation_penalty,move_penalty,wait_penalty",
            "blocks:break_after",
            "sites:area,requires,peers,from",
            "capacity:block,programme,max,min,open_min,requires",
            "curriculum:length,times,after,earliest,latest,starts,pool",
            "pools:programme,student,count",
            "completed:times",
            "leave:block",
            "excluded:student,programme,site,discipline,block",
            "preferences:student,site,discipline,block,score",
            "peers:kind,weight",
            "locked:block,site,discipline",
            "history:group,weeks",
            "settings:value",
        ];
        foreach (var (table, wanted) in columns.Select(line => (line.Split(':')[0], line.Split(':')[1].Split(','))))
        {
            var found = Assert.Single(tables.Tables, one => one.Name == table);
            Assert.Empty(wanted.Except(found.Headings, StringComparer.Ordinal));
        }
        Assert.Contains(tables.Find("peers")!.Rows, row => row.Cells.Contains("apart"));
        Assert.Contains(tables.Find("capacity")!.Rows, row => row.Cells[1].Length == 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_cohort_and_another_seed_another()
    {
        static string Text(int seed) =>
            string.Join(
                '\n',
                ProblemTables
                    .From(CohortInstance.Create(CohortShape.Full(120, seed)).Problem)
                    .Tables.SelectMany(table => table.Rows.Select(row => string.Join(',', row.Cells)))
            );

        Assert.Equal(Text(5), Text(5));
        Assert.NotEqual(Text(5), Text(6));
    }

    [Fact]
    public void Packing_leaves_next_to_no_place_to_spare()
    {
        var (problem, _) = CohortInstance.Create(CohortShape.Packing(900, 1));
        var practices = problem.Slots.Where(slot => problem.Disciplines[slot.Discipline].Id == "general-practice");

        Assert.All(problem.Pods.SkipLast(1), pod => Assert.Contains(pod.Members.Count, (int[])[3, 5]));
        Assert.True(practices.Count(slot => slot.Max is 2 or 4) > 0.8 * practices.Count());
    }

    /// <summary>Indices may differ: the tables number disciplines as they name them.</summary>
    private static Roster Translate(PlacementProblem from, PlacementProblem to, Roster roster)
    {
        var sites = to.Sites.ToDictionary(site => site.Id, site => site.Index, StringComparer.Ordinal);
        var disciplines = to.Disciplines.ToDictionary(one => one.Id, one => one.Index, StringComparer.Ordinal);
        return Roster.FromLines(
            to,
            roster.Placements.Select(line => new Placement(
                line.Student,
                line.Block,
                sites[from.Sites[line.Site].Id],
                disciplines[from.Disciplines[line.Discipline].Id]
            ))
        );
    }
}

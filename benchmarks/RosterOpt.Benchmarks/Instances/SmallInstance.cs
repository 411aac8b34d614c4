using System.Globalization;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// Small cohorts that should be solved to the proven optimum: 8–16 students in pods of 2–5 and a few without, 3–5 blocks, sites with
/// 1–6 places, 0–20 % slack, and some of every table of the format. Most have a legal roster, a few have none.
/// </summary>
internal sealed class SmallInstance
{
    private static readonly string[] Areas = ["north", "south"];
    private readonly Random random;
    private readonly SmallShape shape;
    private readonly SmallCurriculum curriculum;
    private readonly List<(string Id, string Programme)> students = [];
    private readonly List<TextTable> tables = [];

    private SmallInstance(int seed, SmallShape? asked)
    {
        random = new Random(seed);
        shape = asked ?? SmallShape.Draw(random);
        curriculum = new SmallCurriculum(random, shape);
        Add("blocks", "block,start,end,break_after", Enumerable.Range(0, shape.Blocks).Select(BlockRow));
        Add("students", "student,programme,pod,home,tags,isolation_penalty", [.. StudentRows()]);
        tables.Add(curriculum.Table);
        if (curriculum.HasPool)
        {
            Add("pools", "programme,pool,count", curriculum.Programmes.Select(name => $"{name},elective,1"));
        }
        var places = new SmallPlaces(random, shape, curriculum, [.. students.Select(one => one.Programme)]);
        Add("sites", "site,area,peers", places.Sites.Select((site, i) => $"{site},{Areas[i % 2]},{Social(i)}"));
        tables.Add(places.Capacity);
        AddPersonalRows(places.Sites);
        Add("settings", "key,value", SmallWeights.Rows(shape.Weights, random));
    }

    /// <summary>Draws an instance as tables.</summary>
    /// <param name="seed">Same seed, same instance.</param>
    /// <param name="shape">Its size, or null to draw one.</param>
    public static TableSet Build(int seed, SmallShape? shape = null) => new(new SmallInstance(seed, shape).tables);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private bool Percent(int share) => random.Next(100) < share;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string BlockRow(int block)
    {
        var start = new DateOnly(2027, 1, 4).AddDays(28 * block);
        return $"B{block + 1},{Text(start)},{Text(start.AddDays(27))},{(Percent(5) ? "yes" : "no")}";
    }

    private string Social(int site) => site > 1 && Percent(10) ? "no" : "yes";

    private IEnumerable<string> StudentRows()
    {
        var loose = random.Next(3);
        for (var pod = 1; students.Count < shape.Students; pod++)
        {
            var size = Math.Min(2 + random.Next(4), shape.Students - students.Count);
            var alone = shape.Students - students.Count <= loose;
            var programme = curriculum.Programmes[random.Next(curriculum.Programmes.Count)];
            var home = random.Next(2);
            for (var member = 0; member < size; member++)
            {
                var tags = Percent(20) ? "car" : "";
                tags += Percent(10) ? (tags.Length > 0 ? ";" : "") + "peer-supporter" : "";
                students.Add(($"S{students.Count + 1:00}", programme));
                yield return string.Join(
                    ',',
                    students[^1].Id,
                    programme,
                    alone ? "" : $"P{pod}",
                    shape.HasRows ? Areas[Percent(70) ? home : 1 - home] : "",
                    tags,
                    Percent(10) ? "2" : "1"
                );
            }
        }
    }

    private void AddPersonalRows(IReadOnlyList<string> sites)
    {
        if (!shape.HasRows)
        {
            return;
        }
        Add("peers", "student_a,student_b,kind,weight", [.. PeerRows()]);
        Add("preferences", "student,site,discipline,score", [.. PreferenceRows(sites)]);
        if (shape.IsRestricted)
        {
            var (away, banned) = (Who(), Who());
            // A whole year fills every block: leave is only possible where a block is spare.
            Add("leave", "student,block", curriculum.IsFull ? [] : [$"{away},B{1 + random.Next(shape.Blocks)}"]);
            Add("excluded", "student,site", sites.Count > 2 ? [$"{banned},{sites[random.Next(sites.Count)]}"] : []);
        }
    }

    private string Who() => students[random.Next(students.Count)].Id;

    private IEnumerable<string> PeerRows()
    {
        for (var i = 0; i < students.Count / 3; i++)
        {
            var (a, b) = (Who(), Who());
            if (a != b)
            {
                yield return Percent(85) ? $"{a},{b},together,{Number(1 + random.Next(2))}" : $"{a},{b},apart,";
            }
        }
    }

    private IEnumerable<string> PreferenceRows(IReadOnlyList<string> sites)
    {
        foreach (var (id, programme) in students.Where(_ => Percent(70)))
        {
            yield return $"{id},{sites[random.Next(sites.Count)]},,{Number(random.Next(-4, 13))}";
            var names = curriculum.NamesOf(programme);
            yield return $"{id},,{names[random.Next(names.Count)]},{Number(random.Next(10))}";
        }
    }

    private void Add(string name, string headings, IEnumerable<string> rows)
    {
        var columns = headings.Split(',');
        List<TextRow> made = [.. rows.Select((row, i) => new TextRow(i + 2, row.Split(',')))];
        if (made.Count > 0)
        {
            tables.Add(new TextTable(name, columns, made));
        }
    }
}

using System.Globalization;

namespace RosterOpt.Data.Import.Mss;

/// <summary>
/// The tables that mean the same as an instance: students S1…, hospitals H1… as sites, disciplines D1…, periods T1… as blocks of one week,
/// groups G1… as pools of electives. The settings make our score equal the published objective: company counts nothing, and one point is
/// one point of theirs.
/// </summary>
public static class MssTables
{
    /// <summary>A Monday; the instances know no dates.</summary>
    private static readonly DateOnly FirstDay = new(2027, 1, 4);

    public static TableSet From(MssInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        TextTable[] tables =
        [
            Table("students", ["student", "move_penalty", "wait_penalty"], Students(instance)),
            Table("blocks", ["block", "start", "end"], Range(instance.Horizon).Select(Block)),
            Table("sites", ["site"], Range(instance.Hospitals).Select(x => new[] { Id('H', x) })),
            Table("capacity", ["site", "discipline", "block", "max", "min"], Capacity(instance)),
            Table("curriculum", ["discipline", "length", "after", "pool"], Curriculum(instance)),
            Table("pools", ["student", "pool", "count"], Pools(instance)),
            Table("leave", ["student", "block"], Leave(instance)),
            Table("excluded", ["student", "site", "discipline"], Excluded(instance)),
            Table("preferences", ["student", "site", "discipline", "score"], Preferences(instance)),
            Table("settings", ["key", "value"], Settings(instance)),
        ];
        return new TableSet(tables);
    }

    private static IEnumerable<string[]> Students(MssInstance instance) =>
        Range(instance.Students)
            .Select(x =>
                new[]
                {
                    Id('S', x),
                    Text(Math.Abs(instance.WeightPref.At(x, 2))),
                    Text(Math.Abs(instance.WeightPref.At(x, 3))),
                }
            );

    private static string[] Block(int period)
    {
        var monday = FirstDay.AddDays(7 * period);
        return [Id('T', period), Date(monday), Date(monday.AddDays(4))];
    }

    private static IEnumerable<string[]> Capacity(MssInstance instance) =>
        from hospital in Range(instance.Hospitals)
        from discipline in Range(instance.Disciplines)
        from period in Range(instance.Horizon)
        select new[]
        {
            Id('H', hospital),
            Id('D', discipline),
            Id('T', period),
            Text(instance.MaxPosHosp.At(hospital, discipline, period)),
            Text(instance.MinPosHosp.At(hospital, discipline, period)),
        };

    private static IEnumerable<string[]> Curriculum(MssInstance instance) =>
        Range(instance.Disciplines)
            .Select(discipline =>
                new[]
                {
                    Id('D', discipline),
                    Text(instance.Duration),
                    string.Join(
                        ';',
                        Range(instance.Disciplines)
                            .Where(x => instance.Precededby.At(discipline, x) > 0)
                            .Select(x => Id('D', x))
                    ),
                    Id('G', instance.DiscGroup.At(discipline) - 1),
                }
            );

    private static IEnumerable<string[]> Pools(MssInstance instance) =>
        from student in Range(instance.Students)
        from pool in Range(instance.Groups)
        where instance.DiscGroup.Values.Contains(pool + 1)
        select new[] { Id('S', student), Id('G', pool), Text(instance.StudDiscGroup.At(student, pool)) };

    private static IEnumerable<string[]> Leave(MssInstance instance) =>
        from student in Range(instance.Students)
        from period in Range(instance.Horizon)
        where instance.Availability.At(student, period) == 0
        select new[] { Id('S', student), Id('T', period) };

    /// <summary>A discipline that a student may not do at all is excluded everywhere by one row.</summary>
    private static IEnumerable<string[]> Excluded(MssInstance instance) =>
        from student in Range(instance.Students)
        from row in Range(instance.Disciplines)
            .Where(discipline => instance.AllowedDisc.At(student, discipline) == 0)
            .Select(discipline => new[] { Id('S', student), string.Empty, Id('D', discipline) })
            .Concat(
                from hospital in Range(instance.Hospitals)
                from discipline in Range(instance.Disciplines)
                where
                    instance.AllowedDisc.At(student, discipline) > 0
                    && instance.Ability.At(student, hospital, discipline) == 0
                select new[] { Id('S', student), Id('H', hospital), Id('D', discipline) }
            )
        select row;

    private static IEnumerable<string[]> Preferences(MssInstance instance)
    {
        var disciplines =
            from student in Range(instance.Students)
            from x in Range(instance.Disciplines)
            let score = instance.WeightPref.At(student, 0) * instance.PrefStudDisc.At(student, x)
            where score != 0
            select new[] { Id('S', student), string.Empty, Id('D', x), Text(score) };
        var hospitals =
            from student in Range(instance.Students)
            from x in Range(instance.Hospitals)
            let score = instance.WeightPref.At(student, 1) * instance.PrefStudHosp.At(student, x)
            where score != 0
            select new[] { Id('S', student), Id('H', x), string.Empty, Text(score) };
        var manager =
            from x in Range(instance.Disciplines)
            where instance.ManPref.At(x) != 0
            select new[] { string.Empty, string.Empty, Id('D', x), Text(instance.ManPref.At(x)) };
        return disciplines.Concat(hospitals).Concat(manager);
    }

    private static IEnumerable<string[]> Settings(MssInstance instance)
    {
        string[] off =
        [
            "pair",
            "whole",
            "together",
            "isolation",
            "repeat_isolation",
            "stranger",
            "unanchored",
            "away",
            "change",
            "kept",
        ];
        string[] on = ["preference", "move", "wait", "worst"];
        return
        [
            .. off.Select(key => new[] { key, "0" }),
            .. on.Select(key => new[] { key, "1" }),
            ["wait_counts_leave", "yes"],
            ["max_disciplines_per_site", Text(instance.MaxDiscPerHosp)],
        ];
    }

    private static TextTable Table(string name, string[] headings, IEnumerable<string[]> rows) =>
        new(name, headings, [.. rows.Select((cells, index) => new TextRow(index + 2, cells))]);

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Id(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

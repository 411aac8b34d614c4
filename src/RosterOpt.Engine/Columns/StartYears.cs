using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>Takes the years of a roster from elsewhere into the pool: those that are legal by themselves, and the roster if it is legal as a whole.</summary>
internal static class StartYears
{
    /// <summary>Adds the years of a roster of the same problem.</summary>
    public static void Offer(RosterFacts facts, ColumnPool pool, Incumbent incumbent)
    {
        var columns = new List<int>();
        for (var student = 0; student < pool.Years.Count; student++)
        {
            var year = pool.Years[student];
            if (OptionsOf(facts, year) is { } options && YearMeasure.IsLegal(year, options))
            {
                pool.TryAdd(student, options);
                columns.Add(pool.Of(student)[^1]);
            }
        }
        if (columns.Count == pool.Years.Count && Audit.Run(facts.Problem, facts.Roster).IsLegal)
        {
            incumbent.Offer(columns);
        }
    }

    /// <summary>The options that the student's placements are made of, or null where they are not made of options.</summary>
    private static int[]? OptionsOf(RosterFacts facts, YearProblem year)
    {
        var options = new List<int>();
        for (var block = 0; block < year.Blocks; )
        {
            if (!facts.Roster.At(year.Student, block).IsPlaced)
            {
                block++;
                continue;
            }
            var found = FindOption(facts.Roster, year, block);
            if (found < 0)
            {
                return null;
            }
            options.Add(found);
            block = year.Options[found].End;
        }
        return [.. options];
    }

    private static int FindOption(Roster roster, YearProblem year, int start)
    {
        for (var i = year.FirstOption[start]; i < year.FirstOption[start + 1]; i++)
        {
            var option = year.Options[i];
            var place = new Place(year.Sites[option.Site], year.Items[option.Item].Discipline);
            var same = true;
            for (var block = start; block < option.End; block++)
            {
                same &= roster.At(year.Student, block) == place;
            }
            if (same)
            {
                return i;
            }
        }
        return -1;
    }
}

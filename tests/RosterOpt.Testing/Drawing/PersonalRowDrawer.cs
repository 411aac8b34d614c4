using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Draws exclusions, preferences, wishes, pairs apart and locks; the plan obeys the hard ones.</summary>
internal static class PersonalRowDrawer
{
    public static PlacementProblem AddTo(PlacementProblem problem, Draft draft) =>
        problem with
        {
            Exclusions = [.. Many(draft, 4).Select(line => Exclusion(draft, line)).OfType<Exclusion>()],
            Preferences = [.. Many(draft, 8).Select(line => Preference(draft, line))],
            Wishes = [.. Pairs(draft, 4).Select(x => new Wish(x.Row, x.A, x.B, draft.Draw.Between(0, 3)))],
            ApartPairs =
            [
                .. Pairs(draft, 2)
                    .Where(x => draft.Keeps(!Meet(draft, x.A, x.B)))
                    .Select(x => new ApartPair(x.Row, x.A, x.B)),
            ],
            Locks = Locks(draft),
        };

    private static IEnumerable<int> Many(Draft draft, int most) =>
        Enumerable.Range(1, draft.Draw.Percent(50) ? draft.Draw.Between(0, most) : 0);

    private static Exclusion? Exclusion(Draft draft, int line)
    {
        var draw = draft.Draw;
        var row = new Exclusion(
            new SourceRow("excluded", line),
            draw.Percent(70) ? draw.Between(0, draft.Students.Count - 1) : -1,
            null,
            draw.Percent(40) ? draw.Between(0, draft.Sites.Count - 1) : -1,
            draw.Percent(40) ? draw.Between(0, draft.Curricula.Max(x => x.Max(y => y.Discipline))) : -1,
            draw.Percent(40) ? draw.Mask(draft.Blocks.Count, []) : null
        );
        if (row.Student < 0 && draw.Percent(60))
        {
            row = row with { Programmes = [draw.Between(0, draft.Curricula.Count - 1)] };
        }
        var names = row.Site >= 0 || IsTaught(draft, row.Discipline) || row.Blocks?.Contains(true) == true;
        var touched = draft.Planted.Any(x =>
            row.Concerns(x.Who) && row.Touches(x.What.Site, x.What.Discipline, x.What.Start, x.What.Blocks)
        );
        var sound = (row.Discipline < 0 || IsTaught(draft, row.Discipline)) && row.Blocks?.Contains(true) != false;
        return names && sound && draft.Keeps(!touched) ? row : null;
    }

    private static bool IsTaught(Draft draft, int discipline) =>
        discipline >= 0 && draft.Disciplines[discipline].InCurriculum;

    private static Preference Preference(Draft draft, int line)
    {
        var draw = draft.Draw;
        var discipline = draw.Percent(60) ? draw.Pick(draw.Pick(draft.Curricula)).Discipline : -1;
        return new Preference(
            new SourceRow("preferences", line),
            draw.Percent(65) ? draw.Between(0, draft.Students.Count - 1) : -1,
            draw.Percent(60) ? draw.Between(0, draft.Sites.Count - 1) : -1,
            discipline,
            draw.Percent(30) ? draw.Mask(draft.Blocks.Count, [draw.Between(0, draft.Blocks.Count - 1)]) : null,
            draw.Between(-5, 15)
        );
    }

    private static IEnumerable<(SourceRow Row, int A, int B)> Pairs(Draft draft, int most)
    {
        foreach (var line in Many(draft, most))
        {
            var (a, b) = (
                draft.Draw.Between(0, draft.Students.Count - 1),
                draft.Draw.Between(0, draft.Students.Count - 1)
            );
            if (a != b)
            {
                yield return (new SourceRow("peers", line), a, b);
            }
        }
    }

    private static bool Meet(Draft draft, int a, int b) =>
        draft.BlockIndices.Any(block =>
            draft.Plan[a].Exists(x => x.Covers(block) && draft.Plan[b].Exists(y => y.Covers(block) && x.Site == y.Site))
        );

    private static List<Core.Cohort.Lock> Locks(Draft draft)
    {
        var locks = new List<Core.Cohort.Lock>();
        foreach (var (student, rotation) in draft.Planted)
        {
            for (var block = rotation.Start; block < rotation.End; block++)
            {
                if (draft.Draw.Percent(3))
                {
                    var site = draft.Keeps(false) ? draft.Draw.Pick(draft.Sites).Index : rotation.Site;
                    var row = new SourceRow("locked", locks.Count + 1);
                    locks.Add(new Core.Cohort.Lock(row, student.Index, block, site, rotation.Discipline));
                }
            }
        }
        return locks;
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>Random rosters for a problem: rubbish, or a given roster with a few changes.</summary>
public static class RandomRosters
{
    /// <summary>Anybody anywhere: nearly every rule is broken, now and then a student is in two places at once.</summary>
    public static Roster Any(PlacementProblem problem, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(draw);
        var lines = new List<Placement>();
        var filled = draw.Between(20, 100);
        foreach (var student in problem.Students)
        {
            foreach (var block in problem.Blocks)
            {
                while (draw.Percent(filled))
                {
                    var place = AnyPlace(problem, draw);
                    lines.Add(new Placement(student.Index, block.Index, place.Site, place.Discipline));
                    if (draw.Percent(97))
                    {
                        break;
                    }
                }
            }
        }
        return Roster.FromLines(problem, lines);
    }

    /// <summary>The roster after some random changes, each small: a placement gone or elsewhere, two exchanged, one copied.</summary>
    public static Roster Mutate(PlacementProblem problem, Roster roster, Draw draw, int changes)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(draw);
        var blocks = problem.Blocks.Count;
        var places = new Place[problem.Students.Count * blocks];
        for (var cell = 0; cell < places.Length; cell++)
        {
            places[cell] = roster.At(cell / blocks, cell % blocks);
        }
        for (var i = 0; i < changes; i++)
        {
            Change(problem, places, draw);
        }
        return Roster.FromPlaces(problem, places);
    }

    private static void Change(PlacementProblem problem, Place[] places, Draw draw)
    {
        var blocks = problem.Blocks.Count;
        var (one, other) = (draw.Between(0, problem.Students.Count - 1), draw.Between(0, problem.Students.Count - 1));
        var (early, late) = (draw.Between(0, blocks - 1), draw.Between(0, blocks - 1));
        ref var cell = ref places[(one * blocks) + early];
        ref var sameBlock = ref places[(other * blocks) + early];
        ref var sameStudent = ref places[(one * blocks) + late];
        switch (draw.Between(0, 5))
        {
            case 0:
                cell = Place.None;
                break;
            case 1:
                cell = AnyPlace(problem, draw);
                break;
            case 2:
                (cell, sameBlock) = (sameBlock, cell);
                break;
            case 3:
                (cell, sameStudent) = (sameStudent, cell);
                break;
            case 4:
                cell = sameBlock;
                break;
            default:
                places.AsSpan(other * blocks, blocks).CopyTo(places.AsSpan(one * blocks, blocks));
                break;
        }
    }

    /// <summary>Mostly somewhere that offers the discipline in some block.</summary>
    private static Place AnyPlace(PlacementProblem problem, Draw draw)
    {
        if (problem.Slots.Count > 0 && draw.Percent(85))
        {
            var slot = draw.Pick(problem.Slots);
            return new Place(slot.Site, slot.Discipline);
        }
        return new Place(draw.Between(0, problem.Sites.Count - 1), draw.Between(0, problem.Disciplines.Count - 1));
    }
}

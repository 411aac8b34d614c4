using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>
/// The term <c>move</c>: a flag says at which site a student was last, carried over free blocks; a rotation that begins there costs
/// nothing. One point each, so it is left out where it would take more variables than all the rest.
/// </summary>
internal static class PlainMoves
{
    private const long MostFlags = 100_000;

    public static void Add(PlacementProblem problem, ILinearModel model, PlainChoices choices, Sum score)
    {
        var size = (long)problem.Students.Count * problem.Sites.Count * problem.Blocks.Count;
        if (problem.Settings.Move == 0 || size > MostFlags)
        {
            return;
        }
        foreach (var student in problem.Students.Where(student => student.MovePenalty > 0))
        {
            AddStudent(problem, model, (choices, score), student);
        }
    }

    private static void AddStudent(
        PlacementProblem problem,
        ILinearModel model,
        (PlainChoices Choices, Sum Score) parts,
        Student student
    )
    {
        var mine = parts.Choices.Of(student.Index);
        var points = (long)problem.Settings.Move * student.MovePenalty;
        // Every rotation costs; the first gets it back where there is one, and so does each that begins where the last one was.
        parts.Score.With(mine.Select(one => one.Variable), -points);
        var any = model.NewFlag();
        parts.Score.With(any, points);
        model.Add(new Sum().With(mine.Select(one => one.Variable)).With(any, -1), 0, long.MaxValue);
        foreach (var site in mine.GroupBy(one => one.Choice.Site))
        {
            var last = -1;
            for (var block = 0; block < problem.Blocks.Count; block++)
            {
                var starts = site.Where(one => one.Choice.Start == block).Select(one => one.Variable).ToArray();
                if (last >= 0 && starts.Length > 0)
                {
                    var stays = model.NewFlag();
                    parts.Score.With(stays, points);
                    model.Add(new Sum().With(starts).With(stays, -1), 0, long.MaxValue);
                    model.Add(new Sum().With(last).With(stays, -1), 0, long.MaxValue);
                }
                last = Carry(model, parts.Choices, (student.Index, site.Key, block), last);
            }
        }
    }

    /// <summary>The student was at the site last, as of the end of the block: is there, or was before and is nowhere else.</summary>
    private static int Carry(
        ILinearModel model,
        PlainChoices choices,
        (int Student, int Site, int Block) at,
        int before
    )
    {
        var here = choices.At(at.Student, at.Site, at.Block);
        var elsewhere = choices.Covering(at.Student, at.Block).Where(one => one.Choice.Site != at.Site);
        var flag = model.NewFlag();
        var held = new Sum().With(here).With(flag, -1);
        model.Add(before >= 0 ? held.With(before) : held, 0, long.MaxValue);
        model.Add(new Sum().With(elsewhere.Select(one => one.Variable)).With(flag), 0, 1);
        return flag;
    }
}

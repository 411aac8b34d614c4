using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

/// <summary>The model against trying every roster there is.</summary>
public sealed class ExhaustiveSearchTests
{
    private const int MostRosters = 5_000;

    [Fact]
    public void Finds_the_best_of_all_rosters_and_knows_where_there_is_none()
    {
        var (solved, impossible) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var size = new ProblemSize
            {
                Students = 3,
                Blocks = 2,
                Sites = 2,
                Disciplines = 2,
                Programmes = 1,
            };
            var problem = RandomProblems.Wild(seed, size);
            var places = (problem.Sites.Count * problem.Disciplines.Count) + 1;
            if (Math.Pow(places, problem.Students.Count * problem.Blocks.Count) > MostRosters)
            {
                continue;
            }
            var best = Best(problem, places);
            var result = StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick);
            Assert.Equal(best is null ? ModelStatus.Infeasible : ModelStatus.Optimal, result.Status);
            Assert.Equal(best, result.Score);
            solved += best is null ? 0 : 1;
            impossible += best is null ? 1 : 0;
        }
        // Both answers must be common, or this proves nothing.
        Assert.InRange(solved, 15, 150);
        Assert.InRange(impossible, 15, 150);
    }

    private static long? Best(PlacementProblem problem, int places)
    {
        long? best = null;
        var cells = new int[problem.Students.Count * problem.Blocks.Count];
        do
        {
            var roster = Roster.FromPlaces(problem, Array.ConvertAll(cells, cell => Place(problem, cell)));
            var audit = Audit.Run(problem, roster);
            if (audit.IsLegal && audit.Score > (best ?? long.MinValue))
            {
                best = audit.Score;
            }
        } while (Next(cells, places));
        return best;
    }

    private static Place Place(PlacementProblem problem, int cell) =>
        cell == 0
            ? Core.Rosters.Place.None
            : new Place((cell - 1) / problem.Disciplines.Count, (cell - 1) % problem.Disciplines.Count);

    private static bool Next(int[] cells, int places)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (++cells[i] < places)
            {
                return true;
            }
            cells[i] = 0;
        }
        return false;
    }
}

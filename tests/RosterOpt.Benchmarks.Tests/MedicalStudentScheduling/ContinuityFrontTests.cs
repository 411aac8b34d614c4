using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Tests.MedicalStudentScheduling;

/// <summary>With a solver that answers from a list: the better companions are paid for, the more score is lost.</summary>
public sealed class ContinuityFrontTests
{
    private static readonly (PlacementProblem Problem, Roster Planted) Given = MedicalStudentGenerator.Create(
        new MedicalStudentShape { Students = 20, Seed = 5 }
    );

    private readonly List<int> prices = [];

    [Fact]
    public void What_is_found_for_a_floor_passes_it_and_keeps_no_fewer_companions_than_a_higher_floor()
    {
        var best = Audit.Run(Given.Problem, Given.Planted).Score;
        var front = new ContinuityFront(Given.Problem, Solve) { Tries = 4 };

        var points = front.Find(Given.Planted, [best, best - 1, best - 20, long.MinValue]);

        Assert.True(points[0].Score >= best);
        Assert.True(points[1].Score >= best - 1 && points[2].Score >= best - 20);
        Assert.Equal(points.Select(point => point.Kept).Order(), points.Select(point => point.Kept));
        Assert.Equal(front.Found.Max(point => point.Kept), points[3].Kept);
    }

    [Fact]
    public void Company_is_priced_in_points_of_the_objective_and_no_price_is_tried_twice()
    {
        new ContinuityFront(Given.Problem, Solve) { Tries = 6 }.Find(Given.Planted, [long.MinValue, long.MinValue]);

        Assert.Equal(prices.Distinct(), prices);
        Assert.Equal(prices.Order(), prices);
    }

    [Fact]
    public void Where_the_solver_finds_nothing_the_roster_given_stands()
    {
        var point = Assert.Single(new ContinuityFront(Given.Problem, (_, _) => null).Find(Given.Planted, [0]));

        Assert.Same(Given.Planted, point.Roster);
    }

    /// <summary>A dear companion moves one student after another to hospital 1, a rotation each, as far as that is legal.</summary>
    private Roster? Solve(PlacementProblem priced, Roster start)
    {
        prices.Add(priced.Settings.Kept);
        var own = priced with { Settings = priced.Settings with { Kept = 0, Isolation = 0 } };
        Assert.Equal(
            Audit.Run(Given.Problem, Given.Planted).Score * priced.Settings.Preference,
            Audit.Run(own, Given.Planted).Score
        );
        Assert.Equal(priced.Settings.Kept, priced.Settings.Isolation);
        var lines = Given.Planted.Placements.ToArray();
        for (var i = 0; i < Math.Min(lines.Length, priced.Settings.Kept / 20); i++)
        {
            Placement[] changed = [.. lines];
            changed[i] = changed[i] with { Site = 0 };
            var isLegal = Audit.Run(Given.Problem, Roster.FromLines(Given.Problem, changed)).IsLegal;
            lines = isLegal ? changed : lines;
        }
        return Roster.FromLines(Given.Problem, lines);
    }
}

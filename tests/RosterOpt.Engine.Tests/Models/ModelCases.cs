using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

/// <summary>What the tests of the model share.</summary>
internal static class ModelCases
{
    /// <summary>Small enough to be solved to the end in a moment.</summary>
    public static ProblemSize Tiny { get; } =
        new()
        {
            Students = 5,
            Blocks = 3,
            Sites = 3,
            Disciplines = 3,
            Programmes = 2,
        };

    public static ProblemSize Small { get; } =
        new()
        {
            Students = 8,
            Blocks = 4,
            Sites = 3,
            Disciplines = 4,
            Programmes = 2,
        };

    public static SolveLimits Quick { get; } = new() { DeterministicTime = 10 };

    /// <summary>Whether the model, with everybody's year assumed to be that of the roster, holds, and its score.</summary>
    public static ModelResult Judge(PlacementProblem problem, Roster roster)
    {
        var model = StudentModel.Build(problem, new ModelScope { BreakSymmetry = false });
        model.Assume(roster);
        return model.Solve(Quick, hint: null, onSolution: null);
    }

    /// <summary>The roster is what the result claims: legal, and of that score.</summary>
    public static void IsHonest(PlacementProblem problem, ModelResult result)
    {
        var audit = Audit.Run(problem, result.Roster!);
        Assert.Empty(audit.Violations);
        Assert.Equal(audit.Score, result.Score);
        Assert.True(result.Bound is null || result.Bound >= result.Score);
    }
}

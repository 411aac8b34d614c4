using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

public sealed class StudentModelTests
{
    [Fact]
    public void A_solve_that_ends_before_it_begins_claims_no_bound_that_a_legal_roster_beats()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var planted = RandomProblems.Planted(seed);
            var limits = new SolveLimits { DeterministicTime = 1e-7 };

            var result = StudentModel.Solve(planted.Problem, new ModelScope(), limits);

            var score = Audit.Run(planted.Problem, planted.Legal).Score;
            Assert.True(
                result.Bound is null || result.Bound >= score,
                $"seed {seed}: bound {result.Bound}, roster {score}"
            );
        }
    }
}

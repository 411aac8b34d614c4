using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

public sealed class TinyCases
{
    public static Arbitrary<PlantedCase> Planted() => RosterArbitraries.Planted(ModelCases.Tiny);

    public static Arbitrary<AuditCase> Audits() => RosterArbitraries.Audits(ModelCases.Small);
}

[Properties(Arbitrary = [typeof(TinyCases)])]
public sealed class StudentModelPropertyTests
{
    [Property(MaxTest = 300, Replay = "7311,13")]
    public void Says_of_any_roster_what_the_audit_says(AuditCase x)
    {
        if (x.Roster.Surplus.Count > 0)
        {
            return;
        }
        var audit = Audit.Run(x.Problem, x.Roster);
        var judged = ModelCases.Judge(x.Problem, x.Roster);
        Assert.Equal(audit.IsLegal ? ModelStatus.Optimal : ModelStatus.Infeasible, judged.Status);
        if (audit.IsLegal)
        {
            Assert.Equal(Text(Points(audit)), Text(judged.Terms));
            Assert.Equal(audit.Score, judged.Score);
        }
    }

    [Property(MaxTest = 60, Replay = "7312,13")]
    public void Finds_legal_rosters_of_the_claimed_score_and_never_less_than_a_planted_one(PlantedCase x)
    {
        var result = StudentModel.Solve(x.Problem, new ModelScope(), ModelCases.Quick);
        Assert.Equal(ModelStatus.Optimal, result.Status);
        ModelCases.IsHonest(x.Problem, result);
        Assert.True(result.Bound >= Audit.Run(x.Problem, x.Legal).Score);
    }

    [Property(MaxTest = 60, Replay = "7313,13")]
    public void Breaking_symmetry_costs_nothing(PlantedCase x)
    {
        var broken = StudentModel.Solve(x.Problem, new ModelScope(), ModelCases.Quick, x.Legal);
        var whole = StudentModel.Solve(x.Problem, new ModelScope { BreakSymmetry = false }, ModelCases.Quick);
        Assert.Equal(whole.Score, broken.Score);
    }

    [Property(MaxTest = 60, Replay = "7314,13")]
    public void Improves_a_roster_with_only_some_students_free(PlantedCase x, int pick)
    {
        var free = x
            .Problem.Students.Select(student => student.Index)
            .Where(index => ((pick >> (index % 30)) & 1) == 0)
            .ToList();
        var scope = new ModelScope { Free = free, Given = x.Legal };
        var result = StudentModel.Solve(x.Problem, scope, ModelCases.Quick, x.Legal);
        Assert.Equal(ModelStatus.Optimal, result.Status);
        ModelCases.IsHonest(x.Problem, result);
        Assert.True(result.Score >= Audit.Run(x.Problem, x.Legal).Score);
        Assert.All(
            x.Problem.Students.Where(student => !free.Contains(student.Index)),
            student =>
                Assert.All(
                    x.Problem.Blocks,
                    block =>
                        Assert.Equal(
                            x.Legal.At(student.Index, block.Index),
                            result.Roster!.At(student.Index, block.Index)
                        )
                )
        );
    }

    [Property(MaxTest = 60, Replay = "7315,13")]
    public void A_partial_roster_leaves_things_undone_but_does_nothing_forbidden(int seed)
    {
        var problem = RandomProblems.Wild(seed & 0xFFFFF, ModelCases.Tiny);
        var result = StudentModel.Solve(problem, new ModelScope { Partial = true }, ModelCases.Quick);
        Assert.Equal(ModelStatus.Optimal, result.Status);
        var audit = Audit.Run(problem, result.Roster!);
        Assert.Subset(
            new HashSet<string>(
                ["missing-discipline", "pool-count", "under-min", "lock-broken"],
                StringComparer.Ordinal
            ),
            audit.Violations.Keys.ToHashSet(StringComparer.Ordinal)
        );
        Assert.Equal(audit.Score, result.Score);
        Assert.Equal(audit.IsLegal, result.Undone == 0);
        var strict = StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick);
        Assert.Equal(strict.Status == ModelStatus.Optimal, audit.IsLegal);
        Assert.Equal(audit.IsLegal ? audit.Score : null, strict.Score);
    }

    /// <summary>Points of the terms that are on.</summary>
    private static Dictionary<string, long> Points(AuditResult audit) =>
        audit
            .Terms.Where(static term => term.Weight != 0)
            .ToDictionary(static term => term.Name, static term => term.Points, StringComparer.Ordinal);

    private static string Text(IReadOnlyDictionary<string, long> terms) =>
        string.Join(
            '\n',
            terms
                .OrderBy(static term => term.Key, StringComparer.Ordinal)
                .Select(static term => $"{term.Key} {term.Value}")
        );
}

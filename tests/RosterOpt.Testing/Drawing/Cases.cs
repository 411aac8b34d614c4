using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>A problem and a roster of it that breaks no rule.</summary>
public sealed record PlantedCase(int Seed, ProblemSize Size, PlacementProblem Problem, Roster Legal)
{
    /// <summary>What it takes to draw it again.</summary>
    public override string ToString() => $"seed {Seed}, {Size}\n{RosterText.Write(Problem, Legal)}";
}

/// <summary>A problem and any roster of it: legal, nearly legal or rubbish.</summary>
public sealed record AuditCase(int Seed, ProblemSize Size, PlacementProblem Problem, Roster Roster)
{
    /// <summary>Draws a case: the same seed and size give the same one. About a third of the rosters are legal.</summary>
    public static AuditCase Create(int seed, ProblemSize? size = null)
    {
        var planted = RandomProblems.Planted(seed, size);
        var draw = new Draw(seed ^ 0x5EED);
        var kind = draw.Between(0, 9);
        if (kind <= 2)
        {
            return new AuditCase(seed, planted.Size, planted.Problem, planted.Legal);
        }
        if (kind <= 6)
        {
            var mutated = RandomRosters.Mutate(planted.Problem, planted.Legal, draw, draw.Between(1, 6));
            return new AuditCase(seed, planted.Size, planted.Problem, mutated);
        }
        var problem = kind == 7 ? planted.Problem : RandomProblems.Wild(seed, size);
        return new AuditCase(seed, planted.Size, problem, RandomRosters.Any(problem, draw));
    }

    /// <summary>What it takes to draw it again.</summary>
    public override string ToString() => $"seed {Seed}, {Size}\n{RosterText.Write(Problem, Roster)}";
}

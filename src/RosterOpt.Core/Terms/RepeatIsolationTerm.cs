using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>The same student alone again: Σ of isolation_penalty × every rotation with a block alone after the student's first such.</summary>
public sealed class RepeatIsolationTerm : IScoreTerm
{
    public string Name => "repeat_isolation";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.RepeatIsolation;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var amount = 0L;
        foreach (var student in facts.Problem.Students)
        {
            var lonely = 0;
            foreach (var rotation in facts.RotationsOf(student.Index))
            {
                lonely += HasBlockAlone(facts, student.Index, rotation) ? 1 : 0;
            }
            amount += (long)student.IsolationPenalty * Math.Max(0, lonely - 1);
        }
        return amount;
    }

    private static bool HasBlockAlone(RosterFacts facts, int student, Rotation rotation)
    {
        for (var block = rotation.Start; block < rotation.End; block++)
        {
            if (facts.IsAlone(student, block))
            {
                return true;
            }
        }
        return false;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Changes of rotation in which a companion of the last block is one in the next rotation's first block.</summary>
internal sealed class KeptModelTerm : IModelTerm
{
    public string Name => "kept";

    public long SignedWeight(Settings settings) => settings.Kept;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        var shared = new Dictionary<(int, int, int, int), Flag>();
        foreach (var student in problem.Students.Where(static student => !student.IsSolo))
        {
            foreach (var (last, first, happens) in Changes(model, student.Index))
            {
                var companions = problem
                    .Students.Where(other => other.Index != student.Index)
                    .Select(other => Stays(model, shared, (student.Index, other.Index, last, first)))
                    .ToList();
                amount.Add(model.And(happens, model.Or(companions)));
            }
        }
        return amount;
    }

    /// <summary>Every (last block of a rotation, first block of the next) and whether it happens, idle blocks between included.</summary>
    private static IEnumerable<(int Last, int First, Flag Happens)> Changes(ModelContext model, int student)
    {
        var choices = model.Students.Choices(student);
        var ends = choices
            .Select(static choice => choice.Rotation.End - 1)
            .Distinct()
            .ToDictionary(
                static last => last,
                last =>
                    model.OneOf(
                        choices.Where(choice => choice.Rotation.End - 1 == last).Select(static c => c.Taken).ToList()
                    )
            );
        foreach (var first in choices.Select(static choice => choice.Rotation.Start).Distinct().Order())
        {
            var starts = model.OneOf(
                choices.Where(choice => choice.Rotation.Start == first).Select(static c => c.Taken).ToList()
            );
            var idle = Flag.True;
            for (var last = first - 1; last >= 0 && !idle.IsFalse; last--)
            {
                if (ends.TryGetValue(last, out var ended))
                {
                    yield return (last, first, model.And(model.And(ended, starts), idle));
                }
                idle = model.Years.MayIdle(student, last)
                    ? model.And(idle, model.Students.IsPlaced(student, last).Not())
                    : Flag.False;
            }
        }
    }

    /// <summary>The two are together in both blocks; said once per pair.</summary>
    private static Flag Stays(
        ModelContext model,
        Dictionary<(int, int, int, int), Flag> known,
        (int A, int B, int Last, int First) key
    )
    {
        var sorted = (Math.Min(key.A, key.B), Math.Max(key.A, key.B), key.Last, key.First);
        if (!known.TryGetValue(sorted, out var flag))
        {
            known[sorted] = flag = model.And(
                model.Pairs.Together(key.A, key.B, key.Last),
                model.Pairs.Together(key.A, key.B, key.First)
            );
        }
        return flag;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Students with enough social weeks who share enough of them with nobody.</summary>
internal sealed class UnanchoredModelTerm : IModelTerm
{
    public string Name => "unanchored";

    public long SignedWeight(Settings settings) => -settings.Unanchored;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        if (problem.Settings.EnoughWeeks <= 0)
        {
            // Nobody shares fewer weeks than none.
            return amount;
        }
        var anchors = new Dictionary<(int, int), Flag>();
        foreach (var student in problem.Students.Where(static student => !student.IsSolo))
        {
            var settled = model.Reaches(SocialWeeks(model, student), problem.Settings.EnoughWeeks);
            if (!settled.IsFalse)
            {
                var anchored = problem
                    .Students.Where(other => other.Index != student.Index)
                    .Select(other => Anchor(model, anchors, (student.Index, other.Index)))
                    .ToList();
                amount.Add(model.And(settled, model.Or(anchored).Not()));
            }
        }
        return amount;
    }

    /// <summary>The two share enough weeks; said once per pair.</summary>
    private static Flag Anchor(ModelContext model, Dictionary<(int, int), Flag> known, (int A, int B) pair)
    {
        var key = (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));
        if (!known.TryGetValue(key, out var flag))
        {
            var shared = new LinearSum();
            foreach (var block in model.Problem.Blocks)
            {
                shared.Add(model.Pairs.Together(pair.A, pair.B, block.Index), block.Weeks);
            }
            known[key] = flag = model.Reaches(shared, model.Problem.Settings.EnoughWeeks);
        }
        return flag;
    }

    private static LinearSum SocialWeeks(ModelContext model, Student student)
    {
        var sum = new LinearSum();
        foreach (var (rotation, taken) in model.Students.Choices(student.Index))
        {
            if (model.Problem.Sites[rotation.Site].IsSocial)
            {
                sum.Add(
                    taken,
                    Enumerable.Range(rotation.Start, rotation.Blocks).Sum(block => model.Problem.Blocks[block].Weeks)
                );
            }
        }
        return sum;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Isolation penalty × a student's rotations with a block alone beyond the first.</summary>
internal sealed class RepeatIsolationModelTerm : IModelTerm
{
    public string Name => "repeat_isolation";

    public long SignedWeight(Settings settings) => -settings.RepeatIsolation;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (
            var student in problem.Students.Where(static student => !student.IsSolo && student.IsolationPenalty > 0)
        )
        {
            var lonely = LonelyRotations(model, student);
            var any = model.Or(lonely);
            amount.Add(LinearSum.Of(lonely).Add(any, -1), student.IsolationPenalty);
        }
        return amount;
    }

    /// <summary>One flag per first block and length: such a rotation is done and has a block alone.</summary>
    private static List<Flag> LonelyRotations(ModelContext model, Student student)
    {
        var found = new List<Flag>();
        var groups = model
            .Students.Choices(student.Index)
            .Where(choice => model.Problem.Sites[choice.Rotation.Site].IsSocial)
            .GroupBy(static choice => (choice.Rotation.Start, choice.Rotation.Blocks));
        foreach (var rotation in groups)
        {
            var (start, blocks) = rotation.Key;
            var alone = model.Or(
                Enumerable.Range(start, blocks).Select(block => model.Alone.IsAlone(student.Index, block)).ToList()
            );
            // Where every rotation in the block lasts one block, being alone in it says all.
            var simple =
                blocks == 1
                && model.Students.Covering(student.Index, start).All(static choice => choice.Rotation.Blocks == 1);
            found.Add(
                simple ? alone : model.And(model.OneOf(rotation.Select(static choice => choice.Taken).ToList()), alone)
            );
        }
        return found;
    }
}

namespace RosterOpt.Engine.Models.Rules;

/// <summary>At most one placement per student and block; exactly one where the student's year leaves no block to spare.</summary>
internal sealed class TwoPlacesAtOnceModelRule : IModelRule
{
    public string Name => "two-places-at-once";

    public void Add(ModelContext model)
    {
        foreach (var student in model.Problem.Students.Where(student => model.Students.Free[student.Index]))
        {
            for (var block = 0; block < model.Problem.Blocks.Count; block++)
            {
                var full = student.Due[block] && !model.Years.MayIdle(student.Index, block);
                var choices = model
                    .Students.Covering(student.Index, block)
                    .Select(static choice => choice.Taken.Literal)
                    .ToList();
                if (full)
                {
                    model.Model.AddExactlyOne(choices);
                }
                else if (choices.Count > 1)
                {
                    model.Model.AddAtMostOne(choices);
                }
            }
        }
    }
}

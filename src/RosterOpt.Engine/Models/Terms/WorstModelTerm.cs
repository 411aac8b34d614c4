using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Smallest own preference − move − wait of a student, with the weights of those terms.</summary>
internal sealed class WorstModelTerm : IModelTerm
{
    public string Name => "worst";

    public long SignedWeight(Settings settings) => settings.Worst;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        var known = long.MaxValue;
        var open = new List<LinearSum>();
        foreach (var student in problem.Students)
        {
            var own = Own(model, student);
            if (own.IsConstant)
            {
                known = Math.Min(known, own.Constant);
            }
            else
            {
                open.Add(own);
            }
        }
        if (open.Count == 0)
        {
            return amount.Add(known == long.MaxValue ? 0 : known);
        }
        var least = Math.Min(known, open.Min(static own => own.Least));
        var worst = model.NewInteger(least, Math.Min(known, open.Min(static own => own.Most)));
        var candidates = open.ConvertAll(static own => own.Whole());
        if (known != long.MaxValue)
        {
            candidates.Add(Google.OrTools.Sat.LinearExpr.Constant(known));
        }
        model.Model.AddMinEquality(worst, candidates);
        amount.Add(worst, 1);
        return amount;
    }

    private static LinearSum Own(ModelContext model, Student student)
    {
        var settings = model.Problem.Settings;
        var own = new LinearSum().Add(model.Years.Preference(student.Index), settings.Preference);
        if ((long)settings.Move * student.MovePenalty is > 0 and var move)
        {
            own.Add(model.Years.Moves(student.Index), -move);
        }
        if ((long)settings.Wait * student.WaitPenalty is > 0 and var wait)
        {
            own.Add(model.Years.Waits(student.Index), -wait);
        }
        return own;
    }
}

using Google.OrTools.Sat;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Models;

/// <summary>A roster given to the solver as a hint, completed to every variable of the model.</summary>
/// <param name="context">The model.</param>
/// <param name="symmetry">The order that interchangeable students must keep, or null where none is asked for.</param>
internal sealed class RosterHint(ModelContext context, SymmetryBreaking? symmetry)
{
    /// <summary>Gives the hint, or takes an earlier one away where there is none.</summary>
    public void Give(Roster? hint, CpSatParameters parameters, CancellationToken cancel)
    {
        GiveChoices(hint);
        Complete(hint, parameters, cancel);
    }

    private void GiveChoices(Roster? hint)
    {
        context.Model.ClearHints();
        if (hint is null)
        {
            return;
        }
        var sorted = symmetry?.Sort(hint) ?? hint;
        foreach (var student in context.Problem.Students.Where(student => context.Students.Free[student.Index]))
        {
            var rotations = RotationReader.Read(context.Problem, sorted, student.Index).ToHashSet();
            foreach (var (rotation, taken) in context.Students.Choices(student.Index))
            {
                context.Model.AddHint(taken.Literal, rotations.Contains(rotation));
            }
        }
    }

    /// <summary>The solver takes up a hint only where it names every variable: a legal one is worked out to the end first.</summary>
    private void Complete(Roster? hint, CpSatParameters parameters, CancellationToken cancel)
    {
        if (hint is null)
        {
            return;
        }
        using var watch = new SolutionWatch(static (_, _) => { }, cancel);
        var response = CpSatRun.Solve(context.Model, parameters with { Workers = 1, FixHint = true }, watch, cancel);
        if (response?.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return;
        }
        context.Model.ClearHints();
        var hinted = context.Model.Model.SolutionHint = new PartialVariableAssignment();
        hinted.Vars.AddRange(Enumerable.Range(0, response.Solution.Count));
        hinted.Values.AddRange(response.Solution);
    }
}

using Google.OrTools.Sat;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>
/// The decisions: one flag per student and rotation that is possible at all. "Student in slot", "student at site" and "student
/// placed" derive from them. A fixed student has the rotations of the given roster as constants, so no caller tells the two apart.
/// </summary>
internal sealed class StudentVariables
{
    private readonly CpModel model;
    private readonly List<Choice>[] choices;
    private readonly List<Choice>[,] covering;
    private readonly Dictionary<(int Student, Venue Venue), Flag> presences = [];
    private readonly Dictionary<(int Student, int Block), Flag> placed = [];

    private StudentVariables(PlacementProblem problem, CpModel model)
    {
        this.model = model;
        choices = new List<Choice>[problem.Students.Count];
        covering = new List<Choice>[problem.Students.Count, problem.Blocks.Count];
    }

    /// <summary>Number of literals that stand for a rotation of a free student.</summary>
    public int LiteralCount { get; private set; }

    /// <summary>One entry per student: false where the year is given.</summary>
    public required IReadOnlyList<bool> Free { get; init; }

    public static StudentVariables Create(PlacementProblem problem, CpModel model, ModelScope scope, ChoiceTable table)
    {
        var free = new bool[problem.Students.Count];
        foreach (var student in scope.Free ?? Enumerable.Range(0, free.Length))
        {
            free[student] = true;
        }
        var made = new StudentVariables(problem, model) { Free = free };
        for (var student = 0; student < free.Length; student++)
        {
            made.choices[student] = free[student]
                ? made.Open(table.Of(student))
                : RotationReader
                    .Read(problem, scope.Given!, student)
                    .ConvertAll(static rotation => new Choice(rotation, Flag.True));
            for (var block = 0; block < problem.Blocks.Count; block++)
            {
                made.covering[student, block] = made.choices[student].FindAll(choice => choice.Rotation.Covers(block));
            }
        }
        return made;
    }

    /// <summary>Every rotation the student may do.</summary>
    public IReadOnlyList<Choice> Choices(int student) => choices[student];

    /// <summary>Those that have a placement in the block.</summary>
    public IReadOnlyList<Choice> Covering(int student, int block) => covering[student, block];

    /// <summary>How many of the student's rotations fulfil a condition.</summary>
    public LinearSum Count(int student, Func<RotationChoice, bool> counts)
    {
        var sum = new LinearSum();
        foreach (var choice in choices[student])
        {
            if (counts(choice.Rotation))
            {
                sum.Add(choice.Taken);
            }
        }
        return sum;
    }

    /// <summary>1 where the student has a placement in the block, 0 otherwise.</summary>
    public LinearSum Placed(int student, int block) =>
        LinearSum.Of(covering[student, block].Select(static choice => choice.Taken));

    /// <summary>The student has a placement in the block.</summary>
    public Flag IsPlaced(int student, int block)
    {
        if (!placed.TryGetValue((student, block), out var flag))
        {
            placed[(student, block)] = flag = Merge(covering[student, block]);
        }
        return flag;
    }

    /// <summary>The student is in the slot, or at the site.</summary>
    public Flag IsIn(int student, Venue venue)
    {
        if (!presences.TryGetValue((student, venue), out var flag))
        {
            presences[(student, venue)] = flag = Merge(
                covering[student, venue.Block]
                    .FindAll(choice =>
                        choice.Rotation.Site == venue.Site
                        && (venue.IsSite || choice.Rotation.Discipline == venue.Discipline)
                    )
            );
        }
        return flag;
    }

    private List<Choice> Open(IReadOnlyList<RotationChoice> rotations)
    {
        LiteralCount += rotations.Count;
        return rotations.Select(rotation => new Choice(rotation, Flag.Of(model.NewBoolVar(string.Empty)))).ToList();
    }

    private Flag Merge(List<Choice> together)
    {
        if (together.Exists(static choice => choice.Taken.IsTrue))
        {
            return Flag.True;
        }
        if (together.Count <= 1)
        {
            return together.Count == 0 ? Flag.False : together[0].Taken;
        }
        var any = Flag.Of(model.NewBoolVar(string.Empty));
        var sum = LinearSum.Of(together.Select(static choice => choice.Taken)).Add(any, -1);
        model.AddLinearConstraint(sum.VariablePart(), 0, 0);
        return any;
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>
/// The textbook model: a variable per student and rotation, the rules as rows, the score as the goal. It says pair, whole, together,
/// isolation, repeat_isolation, stranger, preference and away; <c>move</c> only where that costs few variables. Terms whose weight is 0
/// in the generated data (wait, change, supporter, kept, worst, unanchored) and together_at = site are not in it.
/// </summary>
internal sealed class PlainModel
{
    private readonly PlacementProblem problem;
    private readonly PlainChoices choices;

    public PlainModel(PlacementProblem problem, ILinearModel model)
    {
        this.problem = problem;
        choices = new PlainChoices(problem, model);
        if (model.IsOver)
        {
            return;
        }
        new PlainRules(problem, model, choices).Add();
        var score = new Sum();
        foreach (var student in problem.Students)
        {
            AddOwnPoints(student, score);
        }
        new PlainCompany(problem, model, choices).Add(score);
        PlainMoves.Add(problem, model, choices, score);
        model.Maximise(score);
        IsWhole = !model.IsOver;
    }

    /// <summary>What the student may do, with the variables that say whether it is done.</summary>
    public IEnumerable<(Rotation Rotation, int Variable)> RotationsOf(int student) =>
        choices
            .Of(student)
            .Select(one =>
                (
                    new Rotation(one.Choice.Discipline, one.Choice.Site, one.Choice.Start, one.Choice.Blocks, 0),
                    one.Variable
                )
            );

    /// <summary>False where time ran out before the model was built.</summary>
    public bool IsWhole { get; }

    /// <summary>The roster that the values mean.</summary>
    public Roster Read(Func<int, bool> isSet) =>
        Roster.FromLines(
            problem,
            from student in Enumerable.Range(0, problem.Students.Count)
            from one in choices.Of(student)
            where isSet(one.Variable)
            from block in Enumerable.Range(one.Choice.Start, one.Choice.Blocks)
            select new Placement(student, block, one.Choice.Site, one.Choice.Discipline)
        );

    private void AddOwnPoints(Student student, Sum score)
    {
        var rows = problem.Preferences.Where(row => row.Student < 0 || row.Student == student.Index).ToArray();
        foreach (var (choice, variable) in choices.Of(student.Index))
        {
            long points = rows.Where(row => row.Matches(choice.Site, choice.Discipline, choice.Start))
                .Sum(row => (long)row.Score * problem.Settings.Preference);
            var area = problem.Sites[choice.Site].Area;
            if (area >= 0 && student.Home >= 0 && area != student.Home)
            {
                points -=
                    problem.Settings.Away
                    * Enumerable.Range(choice.Start, choice.Blocks).Sum(block => problem.Blocks[block].Weeks);
            }
            if (points != 0)
            {
                score.With(variable, points);
            }
        }
    }
}

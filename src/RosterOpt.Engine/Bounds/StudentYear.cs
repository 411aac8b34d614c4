using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>What can be said of one student's year in every legal roster, whatever the others do.</summary>
public sealed class StudentYear
{
    private readonly IReadOnlyList<Duty> duties;
    private readonly Dictionary<int, RuleSurvey> surveys = [];

    private StudentYear(BoundContext context, Student student, StudentYear alike)
    {
        Student = student;
        duties = context.Duties[student.Index];
        foreach (var (discipline, survey) in alike.surveys)
        {
            var points =
                context.Problem.Settings.Preference * context.Options.PlainPreference(student.Index, discipline);
            surveys[discipline] = survey.With(points);
        }
        Keepable = alike.Keepable;
        Placeable = alike.Placeable;
    }

    private StudentYear(Student student, IReadOnlyList<Duty> duties, int blocks)
    {
        Student = student;
        this.duties = duties;
        Keepable = new bool[blocks];
        Placeable = new bool[blocks];
    }

    public Student Student { get; }

    /// <summary>By block: true where the student can be placed at all.</summary>
    public bool[] Placeable { get; }

    /// <summary>By block: true where the place of the baseline can be had again.</summary>
    public bool[] Keepable { get; }

    /// <summary>Most that the year earns by preference; weighted points.</summary>
    public long BestPreference => Best(survey => survey.BestPreference);

    /// <summary>Most that the year earns by preference less away less isolation it cannot avoid; weighted points.</summary>
    public long BestPersonal => Best(survey => survey.BestPersonal);

    /// <summary>Duties that must be done, with the surveys of the disciplines they choose from.</summary>
    public IEnumerable<(Duty Duty, IReadOnlyList<RuleSurvey> Surveys)> Musts =>
        duties.Where(duty => duty.Least > 0).Select(duty => (duty, Open(duty))).Where(must => must.Item2.Count > 0);

    /// <summary>The surveys of the disciplines of a duty that have options.</summary>
    public IReadOnlyList<RuleSurvey> Open(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Rules.Select(rule => surveys[rule.Discipline]).Where(survey => survey.HasOptions).ToList();
    }

    /// <summary>The year of a student of whom the same holds, with the plain preferences of that student; see <see cref="Likeness"/>.</summary>
    public StudentYear For(BoundContext context, Student student)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(student);
        return new StudentYear(context, student, this);
    }

    /// <summary>A year without plain preferences; <see cref="For"/> adds those of each student.</summary>
    public static StudentYear Of(BoundContext context, Student student, List<RotationOption> buffer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(student);
        ArgumentNullException.ThrowIfNull(buffer);
        var year = new StudentYear(student, context.Duties[student.Index], context.Problem.Blocks.Count);
        foreach (var rule in context.RulesOf(student))
        {
            var survey = year.surveys[rule.Discipline] = new RuleSurvey(rule);
            context.Work.Charge(context.Options.Collect(student, rule, buffer));
            foreach (var option in buffer)
            {
                year.Survey(context, survey, option);
            }
        }
        return year;
    }

    private void Survey(BoundContext context, RuleSurvey survey, RotationOption option)
    {
        var rule = survey.Rule;
        var row = context.Places.Of(option.Site, rule.Discipline);
        var settings = context.Problem.Settings;
        var awayPerWeek = context.AwayPointsPerWeek(Student, option.Site);
        var (costs, lone) = (0L, 0);
        for (var block = option.Start; block < option.Start + rule.Length; block++)
        {
            var place = row[block]!;
            costs += awayPerWeek * place.Weeks;
            if (place.IsSurelyLone && !Student.IsSolo)
            {
                costs += (long)settings.Isolation * place.Weeks * Student.IsolationPenalty;
                lone++;
            }
            Placeable[block] = true;
            if (context.Problem.Baseline is { } baseline)
            {
                Keepable[block] |=
                    baseline.At(Student.Index, block) == new Core.Rosters.Place(option.Site, rule.Discipline);
            }
        }
        survey.Add(option, settings.Preference * option.Preference, costs, lone);
    }

    /// <summary>The best choice of rotations that the duties allow, each valued by itself.</summary>
    private long Best(Func<RuleSurvey, long> value)
    {
        var sum = 0L;
        foreach (var duty in duties)
        {
            var values = Open(duty)
                .SelectMany(survey => Enumerable.Repeat(value(survey), duty.MostEach))
                .OrderDescending();
            sum += values.Take(duty.Most).Select((points, i) => i < duty.Least ? points : Math.Max(0, points)).Sum();
        }
        return sum;
    }
}

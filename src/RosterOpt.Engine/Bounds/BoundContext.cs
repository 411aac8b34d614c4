using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>What several proofs need to know of a problem, worked out once. Every fact holds for all legal rosters.</summary>
public sealed class BoundContext
{
    private IReadOnlyList<StudentYear>? years;

    /// <param name="problem">Data set without errors.</param>
    /// <param name="work">Budget; proofs that can stop early do so when it is exhausted.</param>
    /// <param name="cancel">Likewise; what is proven by then stands.</param>
    public BoundContext(PlacementProblem problem, WorkMeter work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(work);
        Problem = problem;
        Work = work;
        Cancel = cancel;
        Options = new RotationOptions(problem);
        Duties = problem.Students.Select(student => Duty.Of(problem, student)).ToList();
        Places = new PlaceMap(problem);
        Loads = problem.Students.Select(student => StudentLoad.Of(student, Duties[student.Index])).ToList();
        Groups = Likeness.Groups(problem);
        LikeNumbers = Likeness.Numbers(problem);
        var options = Likeness.GroupsByOptions(problem);
        OptionNumbers = NumbersOf(options);
        PlaceCensus.Take(this, options);
        Markets = MarketCatalogue.Build(problem, Places);
        MarketLoads = MarketLoad.ByMarket(this);
    }

    public PlacementProblem Problem { get; }

    public WorkMeter Work { get; }

    public CancellationToken Cancel { get; }

    /// <summary>True where proofs should come to an end.</summary>
    public bool IsOver => Cancel.IsCancellationRequested || Work.IsExhausted;

    public RotationOptions Options { get; }

    /// <summary>By student.</summary>
    public IReadOnlyList<IReadOnlyList<Duty>> Duties { get; }

    /// <summary>By student.</summary>
    public IReadOnlyList<StudentLoad> Loads { get; }

    public PlaceMap Places { get; }

    /// <summary>Students for whom the same holds; every student is in one group.</summary>
    public IReadOnlyList<IReadOnlyList<Student>> Groups { get; }

    /// <summary>By student: the same number only where all but personal rows is the same.</summary>
    public IReadOnlyList<int> LikeNumbers { get; }

    /// <summary>By student: the same number for students with the same options and duties, whatever these earn.</summary>
    public IReadOnlyList<int> OptionNumbers { get; }

    /// <summary>Pairs of a student and a place where that student may be: how much personal detail there is.</summary>
    public long Incidences => Places.All.Sum(place => (long)place.Eligible);

    public IReadOnlyList<Market> Markets { get; }

    /// <summary>By market: the students with something to do there.</summary>
    public IReadOnlyList<IReadOnlyList<MarketLoad>> MarketLoads { get; }

    /// <summary>By student; worked out at first use.</summary>
    public IReadOnlyList<StudentYear> Years => years ??= SurveyYears();

    /// <summary>Every discipline that a legal roster may give the student, once.</summary>
    public IEnumerable<CurriculumRule> RulesOf(Student student)
    {
        ArgumentNullException.ThrowIfNull(student);
        return Duties[student.Index].SelectMany(duty => duty.Rules);
    }

    /// <summary>Weighted weeks × away for a student at a site: the points that one week there costs; at least 0.</summary>
    public long AwayPointsPerWeek(Student student, int site)
    {
        ArgumentNullException.ThrowIfNull(student);
        var area = Problem.Sites[site].Area;
        return student.Home >= 0 && area >= 0 && student.Home != area ? Problem.Settings.Away : 0;
    }

    private int[] NumbersOf(IReadOnlyList<IReadOnlyList<Student>> groups)
    {
        var numbers = new int[Problem.Students.Count];
        for (var number = 0; number < groups.Count; number++)
        {
            foreach (var student in groups[number])
            {
                numbers[student.Index] = number;
            }
        }
        return numbers;
    }

    private StudentYear[] SurveyYears()
    {
        var buffer = new List<RotationOption>();
        var all = new StudentYear[Problem.Students.Count];
        foreach (var group in Groups)
        {
            var year = StudentYear.Of(this, group[0], buffer);
            foreach (var student in group)
            {
                all[student.Index] = year.For(this, student);
            }
        }
        return all;
    }
}

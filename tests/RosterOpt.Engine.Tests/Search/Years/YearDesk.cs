using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Years;
using RosterOpt.Testing;

namespace RosterOpt.Engine.Tests.Search.Years;

/// <summary>A planted roster with one crew thought away, and what finds it a new year.</summary>
internal sealed class YearDesk
{
    public YearDesk(int seed)
        : this(RandomProblems.Planted(seed), seed) { }

    private YearDesk(PlantedCase planted, int seed)
        : this(planted.Problem, planted.Legal, seed, new SearchRandom(seed).Next(planted.Problem.Students.Count)) { }

    public YearDesk(PlacementProblem cohort, Roster roster, int seed, int student)
    {
        var problem = new SearchProblem(cohort);
        State = new SearchState(problem);
        new StartRoster(problem, roster).CopyTo(State);
        var random = new SearchRandom(seed);
        Crew = new Crew(problem);
        Crew.Take(State, random, student);
        Rooms = new RoomLedger(problem);
        var slots = new PlannedSlots(problem);
        Options = new YearOptions(problem, (Rooms, slots), random);
        Years = new BestYear(problem, Options);
        Rooms.Look(State);
        slots.Clear();
        slots.Leave(State, Crew);
        Rooms.Leave(Crew);
        Worth = Options.Worth(State, Crew);
    }

    public SearchState State { get; }

    public Crew Crew { get; }

    public RoomLedger Rooms { get; }

    public YearOptions Options { get; }

    public BestYear Years { get; }

    public CrewPlan Plan { get; } = new();

    /// <summary>Points of the crew's year as it is.</summary>
    public long Worth { get; }
}

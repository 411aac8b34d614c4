using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Columns;

namespace RosterOpt.Benchmarks.Tests.MedicalStudentScheduling;

/// <summary>Minimums in single periods, and rotations of several periods: local search alone found no legal roster of such instances.</summary>
public sealed class SinglePeriodMinimumsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_legal_roster_is_found_before_the_bound_is_closed(int seed)
    {
        var shape = new MedicalStudentShape
        {
            Students = 40,
            Hospitals = 4,
            Length = 2,
            Periods = 24,
            Minimums = 12,
            Room = 400,
            Seed = seed,
        };
        var (problem, _) = MedicalStudentGenerator.Create(shape);
        var told = new List<Roster>();

        ColumnGeneration.Run(problem, new ColumnLimits(TimeProvider.System) { Work = 1 }, told.Add);

        Assert.NotEmpty(told);
        Assert.All(told, x => Assert.True(Audit.Run(problem, x).IsLegal));
    }
}

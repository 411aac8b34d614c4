using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Benchmarks.Tests.MedicalStudentScheduling;

/// <summary>Instance → MiniZinc data → instance → tables → problem: nothing is lost, and score and rules are the published ones.</summary>
public sealed class MssRoundTripTests
{
    private const int Draws = 60;

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var shape in Shapes())
        {
            var (instance, _) = MedicalStudentGenerator.Draw(shape);

            var reading = MssImport.Parse(MssFileWriter.Write(instance));

            Assert.Empty(reading.Problems);
            Assert.Empty(reading.Ignored);
            Assert.Equal(MssFileWriter.Write(instance), MssFileWriter.Write(reading.Instance!));
        }
    }

    [Fact]
    public void A_planted_roster_is_legal_and_its_score_is_the_published_objective()
    {
        foreach (var shape in Shapes())
        {
            var (instance, years) = MedicalStudentGenerator.Draw(shape);
            var problem = Problem(instance);

            var audit = Audit.Run(problem, RosterOf(problem, instance, years));

            Assert.True(MssOracle.IsLegal(instance, years), shape.ToString());
            Assert.Empty(audit.Violations);
            Assert.Equal(MssOracle.Objective(instance, years), audit.Score);
        }
    }

    [Fact]
    public void Rosters_drawn_without_regard_to_places_and_leave_score_the_published_objective()
    {
        foreach (var shape in Shapes())
        {
            var (instance, _) = MedicalStudentGenerator.Draw(shape);
            var problem = Problem(instance);
            var random = new Random(shape.Seed);
            IReadOnlyList<int>[] free = [.. Enumerable.Range(0, shape.Disciplines).Select(_ => Array.Empty<int>())];
            MedicalStudentYear[] years =
            [
                .. Enumerable.Range(0, shape.Students).Select(_ => MedicalStudentYear.Draw(shape, free, random)),
            ];

            var audit = Audit.Run(problem, RosterOf(problem, instance, years));

            Assert.Equal(MssOracle.Objective(instance, years), audit.Score);
            Assert.Equal(MssOracle.IsLegal(instance, years), audit.IsLegal);
        }
    }

    [Fact]
    public void A_small_change_breaks_a_published_rule_exactly_where_it_breaks_one_of_ours()
    {
        var (legal, broken) = (0, 0);
        foreach (var shape in Shapes())
        {
            var (instance, planted) = MedicalStudentGenerator.Draw(shape);
            var problem = Problem(instance);
            var random = new Random(shape.Seed);
            for (var i = 0; i < 8; i++)
            {
                var years = Changed(instance, planted, random);
                var isLegal = Audit.Run(problem, RosterOf(problem, instance, years)).IsLegal;
                Assert.Equal(MssOracle.IsLegal(instance, years), isLegal);
                (legal, broken) = isLegal ? (legal + 1, broken) : (legal, broken + 1);
            }
        }
        Assert.True(
            legal > Draws / 2 && broken > Draws / 2,
            $"{legal} legal, {broken} broken: the changes test one side only."
        );
    }

    /// <summary>One rotation goes to another hospital, another discipline or another time, where the student has nothing else then.</summary>
    private static MedicalStudentYear[] Changed(
        MssInstance instance,
        IReadOnlyList<MedicalStudentYear> planted,
        Random random
    )
    {
        MedicalStudentYear[] years = [.. planted];
        var student = random.Next(years.Length);
        if (years[student].Rotations.Count == 0)
        {
            return years;
        }
        MedicalStudentRotation[] rotations = [.. years[student].Rotations];
        var at = random.Next(rotations.Length);
        var old = rotations[at];
        var from = at == 0 ? 0 : rotations[at - 1].Start + instance.Duration;
        var to = (at + 1 == rotations.Length ? instance.Horizon : rotations[at + 1].Start) - instance.Duration;
        rotations[at] = random.Next(3) switch
        {
            0 => old with { Hospital = random.Next(instance.Hospitals) },
            1 => old with { Start = random.Next(from, to + 1) },
            _ => Rename(random.Next(instance.Disciplines)),
        };
        years[student] = new MedicalStudentYear(rotations);
        return years;

        // The same discipline twice in a row is one long rotation in a roster, which the oracle's own form can tell apart.
        MedicalStudentRotation Rename(int discipline) =>
            rotations.Any(x => x.Discipline == discipline) ? old : old with { Discipline = discipline };
    }

    private static IEnumerable<MedicalStudentShape> Shapes()
    {
        var random = new Random(20270104);
        for (var seed = 1; seed <= Draws; seed++)
        {
            var (groups, length) = (random.Next(1, 4), random.Next(1, 4));
            var disciplines = groups * random.Next(2, 5);
            yield return new MedicalStudentShape
            {
                Students = random.Next(1, 14),
                Hospitals = random.Next(1, 5),
                Disciplines = disciplines,
                Groups = groups,
                Length = length,
                Periods = (disciplines * length) + random.Next(-length, 4),
                MaxPerHospital = random.Next(1, disciplines + 1),
                Room = random.Next(0, 2000),
                Minimums = random.Next(0, 60),
                Inability = random.Next(0, 40),
                Seed = seed,
            };
        }
    }

    private static PlacementProblem Problem(MssInstance instance) =>
        DataSetReader.Understand(MssTables.From(instance), []).Problem!;

    private static Roster RosterOf(
        PlacementProblem problem,
        MssInstance instance,
        IReadOnlyList<MedicalStudentYear> years
    ) =>
        Roster.FromLines(
            problem,
            from student in Enumerable.Range(0, years.Count)
            from rotation in years[student].Rotations
            from period in Enumerable.Range(rotation.Start, instance.Duration)
            select new Placement(student, period, rotation.Hospital, rotation.Discipline)
        );
}

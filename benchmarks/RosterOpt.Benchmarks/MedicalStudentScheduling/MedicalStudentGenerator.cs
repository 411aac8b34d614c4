using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>
/// Draws instances of the medical student scheduling family: each student does some disciplines of each group, prefers disciplines and
/// hospitals, is on leave now and then, cannot do some disciplines at some hospitals; places have maximums and a few minimums. A roster
/// is planted first, so that every instance has one.
/// </summary>
public sealed class MedicalStudentGenerator
{
    private readonly MedicalStudentShape shape;
    private readonly Random random;
    private readonly IReadOnlyList<IReadOnlyList<int>> after;
    private readonly IReadOnlyList<MedicalStudentYear> years;

    private MedicalStudentGenerator(MedicalStudentShape shape)
    {
        this.shape = shape;
        random = new Random(shape.Seed);
        after = [.. Range(shape.Disciplines).Select(After)];
        years = [.. Range(shape.Students).Select(_ => MedicalStudentYear.Draw(shape, after, random))];
    }

    /// <summary>The instance as our tables say it, and a legal roster of it.</summary>
    public static (PlacementProblem Problem, Roster Planted) Create(MedicalStudentShape shape)
    {
        var (instance, planted) = Draw(shape);
        var problem =
            DataSetReader.Understand(MssTables.From(instance), []).Problem
            ?? throw new InvalidOperationException("A generated instance cannot be understood.");
        return (
            problem,
            Roster.FromLines(problem, planted.SelectMany((year, student) => Lines(instance, year, student)))
        );
    }

    /// <summary>The instance, and what each student does in a legal roster of it.</summary>
    public static (MssInstance Instance, IReadOnlyList<MedicalStudentYear> Planted) Draw(MedicalStudentShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var generator = new MedicalStudentGenerator(shape);
        return (generator.Assemble(), generator.years);
    }

    private static IEnumerable<Placement> Lines(MssInstance instance, MedicalStudentYear year, int student) =>
        from rotation in year.Rotations
        from period in Enumerable.Range(rotation.Start, instance.Duration)
        select new Placement(student, period, rotation.Hospital, rotation.Discipline);

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    /// <summary>A discipline of the second half of its group may wait for one to four of those before it.</summary>
    private List<int> After(int discipline)
    {
        var group = MedicalStudentYear.GroupOf(shape, discipline);
        int[] mates = [.. Range(shape.Disciplines).Where(x => MedicalStudentYear.GroupOf(shape, x) == group)];
        int[] before = [.. mates.Where(x => x < discipline)];
        if (2 * before.Length < mates.Length || random.Next(100) >= shape.Precedence)
        {
            return [];
        }
        random.Shuffle(before);
        return [.. before.Take(random.Next(1, 5)).Order()];
    }

    private MssInstance Assemble()
    {
        var (most, least) = Places();
        return new MssInstance
        {
            Students = shape.Students,
            Disciplines = shape.Disciplines,
            Hospitals = shape.Hospitals,
            Duration = shape.Length,
            Horizon = shape.Periods,
            Groups = shape.Groups,
            MaxDiscPerHosp = shape.MaxPerHospital,
            DiscGroup = Grid([shape.Disciplines], at => MedicalStudentYear.GroupOf(shape, at[0]) + 1),
            StudDiscGroup = Grid(
                [shape.Students, shape.Groups],
                at => years[at[0]].Rotations.Count(x => MedicalStudentYear.GroupOf(shape, x.Discipline) == at[1])
            ),
            AllowedDisc = Grid([shape.Students, shape.Disciplines], _ => 1),
            Precededby = Grid([shape.Disciplines, shape.Disciplines], at => after[at[0]].Contains(at[1]) ? 1 : 0),
            Availability = Availability(),
            Ability = Grid([shape.Students, shape.Hospitals, shape.Disciplines], Ability),
            MaxPosHosp = most,
            MinPosHosp = least,
            WeightPref = Grid([shape.Students, 4], at => (at[1] < 2 ? 1 : -1) * random.Next(1, 4)),
            PrefStudDisc = Grid([shape.Students, shape.Disciplines], _ => random.Next(1, 6)),
            PrefStudHosp = Grid([shape.Students, shape.Hospitals], _ => random.Next(1, 6)),
            ManPref = Grid([shape.Disciplines], _ => random.Next(6)),
        };
    }

    /// <summary>Half of the idle stretches, cut into pieces of about a rotation, become leave.</summary>
    private MssGrid Availability()
    {
        var available = new int[shape.Students * shape.Periods];
        Array.Fill(available, 1);
        for (var student = 0; student < shape.Students; student++)
        {
            for (var start = 0; start < shape.Periods; start += shape.Length)
            {
                var end = Math.Min(shape.Periods, start + shape.Length);
                var busy = years[student].Rotations.Any(x => x.Start < end && x.Start + shape.Length > start);
                if (!busy && random.Next(2) == 0)
                {
                    Array.Fill(available, 0, (student * shape.Periods) + start, end - start);
                }
            }
        }
        return new MssGrid([shape.Students, shape.Periods], available);
    }

    private int Ability(int[] at)
    {
        var isPlanted = years[at[0]].Rotations.Any(x => x.Hospital == at[1] && x.Discipline == at[2]);
        return random.Next(100) < shape.Inability && !isPlanted ? 0 : 1;
    }

    /// <summary>Places around the planted roster.</summary>
    private (MssGrid Most, MssGrid Least) Places()
    {
        int[] extents = [shape.Hospitals, shape.Disciplines, shape.Periods];
        var used = (
            from year in years
            from rotation in year.Rotations
            from period in Enumerable.Range(rotation.Start, shape.Length)
            select (rotation.Hospital, rotation.Discipline, period)
        )
            .CountBy(place => place)
            .ToDictionary();
        var average = (double)used.Values.Sum() / (shape.Hospitals * shape.Disciplines * shape.Periods);
        var most = Grid(extents, at => Used(at) + (int)(average * shape.Room * random.NextDouble() / 50));
        var least = Grid(extents, at => random.Next(100) < shape.Minimums ? random.Next(Used(at) + 1) : 0);
        return (most, least);

        int Used(int[] at) => used.GetValueOrDefault((at[0], at[1], at[2]));
    }

    /// <summary>Values by their indices, drawn in the order in which a file has them.</summary>
    private static MssGrid Grid(int[] extents, Func<int[], int> valueAt)
    {
        var values = new int[extents.Aggregate(1, (size, extent) => size * extent)];
        var at = new int[extents.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var rest = i;
            for (var dimension = extents.Length - 1; dimension >= 0; dimension--)
            {
                (rest, at[dimension]) = Math.DivRem(rest, extents[dimension]);
            }
            values[i] = valueAt(at);
        }
        return new MssGrid(extents, values);
    }
}

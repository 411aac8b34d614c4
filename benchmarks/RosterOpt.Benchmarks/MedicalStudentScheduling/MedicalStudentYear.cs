namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>A rotation of a student.</summary>
/// <param name="Start">First period, counted from 0.</param>
public sealed record MedicalStudentRotation(int Discipline, int Hospital, int Start);

/// <summary>What a student does in a planted roster: rotations in order of time.</summary>
public sealed record MedicalStudentYear(IReadOnlyList<MedicalStudentRotation> Rotations)
{
    /// <summary>Draws one that obeys precedences, the limit per hospital and the horizon.</summary>
    /// <param name="after">Per discipline those that must be finished before.</param>
    internal static MedicalStudentYear Draw(
        MedicalStudentShape shape,
        IReadOnlyList<IReadOnlyList<int>> after,
        Random random
    )
    {
        var chosen = Choose(shape, after, random);
        var rotations = new List<MedicalStudentRotation>();
        var idle = shape.Periods - (chosen.Count * shape.Length);
        var at = 0;
        foreach (var discipline in chosen)
        {
            var gap = random.Next(Math.Min(idle, shape.Length) + 1);
            (idle, at) = (idle - gap, at + gap);
            int[] open =
            [
                .. Enumerable
                    .Range(0, shape.Hospitals)
                    .Where(hospital => rotations.Count(x => x.Hospital == hospital) < shape.MaxPerHospital),
            ];
            rotations.Add(new MedicalStudentRotation(discipline, open[random.Next(open.Length)], at));
            at += shape.Length;
        }
        return new MedicalStudentYear(rotations);
    }

    /// <summary>Group of a discipline, counted from 0.</summary>
    internal static int GroupOf(MedicalStudentShape shape, int discipline) =>
        shape.Groups * discipline / shape.Disciplines;

    /// <summary>Disciplines in an order that obeys the precedences; as many as fit, and of each group as many as the dice say.</summary>
    private static List<int> Choose(MedicalStudentShape shape, IReadOnlyList<IReadOnlyList<int>> after, Random random)
    {
        var size = shape.Disciplines / shape.Groups;
        int[] wanted = [.. Enumerable.Range(0, shape.Groups).Select(_ => random.Next(size + 1))];
        var most = Math.Min(shape.Periods / shape.Length, shape.Hospitals * shape.MaxPerHospital);
        var chosen = new List<int>();
        while (chosen.Count < most)
        {
            int[] possible =
            [
                .. Enumerable
                    .Range(0, shape.Disciplines)
                    .Where(x => wanted[GroupOf(shape, x)] > 0 && !chosen.Contains(x) && after[x].All(chosen.Contains)),
            ];
            if (possible.Length == 0)
            {
                break;
            }
            chosen.Add(possible[random.Next(possible.Length)]);
            wanted[GroupOf(shape, chosen[^1])]--;
        }
        return chosen;
    }
}

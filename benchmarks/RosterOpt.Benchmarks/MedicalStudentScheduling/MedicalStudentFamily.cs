namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>
/// Shapes as wide as those of the published family: 40–320 students, 12 or 24 disciplines, rotations of 1, 2 or 4 periods, 2–8 hospitals,
/// 12–96 periods. What the name does not say is drawn from the seed.
/// </summary>
internal static class MedicalStudentFamily
{
    private static readonly int[] StudentCounts = [40, 80, 160, 320];
    private static readonly int[] Lengths = [1, 2, 4];

    /// <summary>A name such as <c>I160_24_2-s103</c>.</summary>
    public static string NameOf(MedicalStudentShape shape) =>
        $"I{shape.Students}_{shape.Disciplines}_{shape.Length}-s{shape.Seed}";

    /// <param name="students">Null: drawn.</param>
    /// <param name="disciplines">12 or 24.</param>
    /// <param name="length">Null: drawn.</param>
    public static MedicalStudentShape Draw(int? students, int disciplines, int? length, int seed)
    {
        var random = new Random(unchecked((seed * 7919) + disciplines));
        var count = StudentCounts[random.Next(StudentCounts.Length)];
        var periods = Lengths[random.Next(Lengths.Length)];
        var hospitals = random.Next(2, 9);
        // Down to a little more than a student with everything to do needs.
        var least = (disciplines / hospitals) + 2;
        return new MedicalStudentShape
        {
            Students = students ?? count,
            Disciplines = disciplines,
            Length = length ?? periods,
            Periods = disciplines * (length ?? periods),
            Hospitals = hospitals,
            MaxPerHospital = random.Next(2) == 0 ? disciplines - 1 : random.Next(least, disciplines),
            // The published places are 16 to 19 times what is needed; these are 4 to 21 times.
            Room = random.Next(6, 41) * 50,
            Minimums = random.Next(0, 21),
            Precedence = random.Next(25, 91),
            Inability = random.Next(0, 13),
            Seed = seed,
        };
    }
}

using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Benchmarks.Tests.MedicalStudentScheduling;

/// <summary>The published problem in plain loops over its own arrays: knows nothing of our tables, rules and terms.</summary>
internal static class MssOracle
{
    /// <summary>Sum over students of what each gets, and what the worst-off gets once more.</summary>
    public static long Objective(MssInstance instance, IReadOnlyList<MedicalStudentYear> years)
    {
        var each = years.Select((year, student) => OfStudent(instance, student, year)).ToList();
        return each.Sum() + each.Min();
    }

    public static bool IsLegal(MssInstance instance, IReadOnlyList<MedicalStudentYear> years) =>
        years.Select((year, student) => IsLegalYear(instance, student, year)).All(x => x)
        && ArePlacesKept(instance, years);

    private static long OfStudent(MssInstance instance, int student, MedicalStudentYear year)
    {
        long points = 0;
        foreach (var rotation in year.Rotations)
        {
            points += instance.WeightPref.At(student, 0) * instance.PrefStudDisc.At(student, rotation.Discipline);
            points += instance.WeightPref.At(student, 1) * instance.PrefStudHosp.At(student, rotation.Hospital);
            points += instance.ManPref.At(rotation.Discipline);
        }
        for (var i = 1; i < year.Rotations.Count; i++)
        {
            points +=
                year.Rotations[i].Hospital == year.Rotations[i - 1].Hospital ? 0 : instance.WeightPref.At(student, 2);
        }
        var idle =
            year.Rotations.Count == 0
                ? 0
                : year.Rotations[^1].Start + instance.Duration - (year.Rotations.Count * instance.Duration);
        return points + (idle * instance.WeightPref.At(student, 3));
    }

    private static bool IsLegalYear(MssInstance instance, int student, MedicalStudentYear year)
    {
        var done = new Dictionary<int, int>();
        var counts = new int[instance.Groups];
        var atHospital = new int[instance.Hospitals];
        var free = 0;
        foreach (var rotation in year.Rotations)
        {
            var end = rotation.Start + instance.Duration;
            var isOpen =
                rotation.Start >= free
                && end <= instance.Horizon
                && Enumerable
                    .Range(rotation.Start, instance.Duration)
                    .All(t => instance.Availability.At(student, t) == 1);
            var isAble =
                instance.AllowedDisc.At(student, rotation.Discipline) == 1
                && instance.Ability.At(student, rotation.Hospital, rotation.Discipline) == 1;
            var isInOrder = Enumerable
                .Range(0, instance.Disciplines)
                .All(d => instance.Precededby.At(rotation.Discipline, d) == 0 || done.ContainsKey(d));
            if (!isOpen || !isAble || !isInOrder || !done.TryAdd(rotation.Discipline, end))
            {
                return false;
            }
            free = end;
            counts[instance.DiscGroup.At(rotation.Discipline) - 1]++;
            atHospital[rotation.Hospital]++;
        }
        return atHospital.All(count => count <= instance.MaxDiscPerHosp)
            && counts.Select((count, group) => count == instance.StudDiscGroup.At(student, group)).All(x => x);
    }

    private static bool ArePlacesKept(MssInstance instance, IReadOnlyList<MedicalStudentYear> years)
    {
        var used = new int[instance.MaxPosHosp.Values.Count];
        foreach (var rotation in years.SelectMany(year => year.Rotations))
        {
            for (var t = rotation.Start; t < rotation.Start + instance.Duration; t++)
            {
                used[(((rotation.Hospital * instance.Disciplines) + rotation.Discipline) * instance.Horizon) + t]++;
            }
        }
        return used.Select(
                (count, i) => count >= instance.MinPosHosp.Values[i] && count <= instance.MaxPosHosp.Values[i]
            )
            .All(x => x);
    }
}

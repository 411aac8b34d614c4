using System.Globalization;
using System.Text;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>Writes an instance as MiniZinc data (.dzn), laid out as the published files are.</summary>
internal static class MssFileWriter
{
    public static string Write(MssInstance instance)
    {
        var text = new StringBuilder("% Scalars\n");
        AddScalars(text, instance);
        text.Append("% Arrays\n");
        AddList(text, "DiscGroup", instance.DiscGroup);
        AddTable(text, "StudDiscGroup", instance.StudDiscGroup);
        AddTable(text, "AllowedDisc", instance.AllowedDisc);
        AddTable(text, "Precededby", instance.Precededby);
        AddTable(text, "Availability", instance.Availability);
        AddCube(text, "Ability", "1..Students, 1..Hospitals, 1..Disciplines", instance.Ability);
        AddCube(text, "MaxPosHosp", "1..Hospitals, 1..Disciplines, 1..Horizon", instance.MaxPosHosp);
        AddCube(text, "MinPosHosp", "1..Hospitals, 1..Disciplines, 1..Horizon", instance.MinPosHosp);
        text.Append("% Discipline, hospital, hospital change, waiting\n");
        AddTable(text, "WeightPref", instance.WeightPref);
        AddTable(text, "PrefStudDisc", instance.PrefStudDisc);
        AddTable(text, "PrefStudHosp", instance.PrefStudHosp);
        AddList(text, "ManPref", instance.ManPref);
        return text.ToString();
    }

    private static void AddScalars(StringBuilder text, MssInstance instance)
    {
        foreach (
            var (name, value) in new[]
            {
                ("Students", instance.Students),
                ("Disciplines", instance.Disciplines),
                ("Hospitals", instance.Hospitals),
                ("Duration", instance.Duration),
                ("Horizon", instance.Horizon),
                ("Groups", instance.Groups),
                ("MaxDiscPerHosp", instance.MaxDiscPerHosp),
            }
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} = {value};\n");
        }
    }

    private static void AddList(StringBuilder text, string name, MssGrid grid) =>
        text.Append(name).Append(" = [").AppendJoin(", ", grid.Values).Append("];\n");

    private static void AddTable(StringBuilder text, string name, MssGrid grid) =>
        text.Append(name).Append(" = [|\n").AppendJoin(" |\n", Rows(grid)).Append(" |];\n");

    private static void AddCube(StringBuilder text, string name, string sets, MssGrid grid) =>
        text.Append(name)
            .Append(" = array3d(")
            .Append(sets)
            .Append(", [\n")
            .AppendJoin(",\n", Rows(grid))
            .Append("]);\n");

    private static IEnumerable<string> Rows(MssGrid grid) =>
        grid.Values.Chunk(grid.Extents[^1]).Select(row => string.Join(", ", row));
}

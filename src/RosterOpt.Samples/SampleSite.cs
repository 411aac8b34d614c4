namespace RosterOpt.Samples;

/// <summary>A hospital, practice or other place while the sample is being made.</summary>
internal sealed class SampleSite
{
    public required string Id { get; set; }
    public required string Name { get; init; }
    public string Area { get; init; } = string.Empty;
    public bool NeedsCar { get; init; }
    public bool IsSocial { get; init; } = true;
    public bool IsHospital { get; init; }

    /// <summary>First block in which it takes students, or -1.</summary>
    public int From { get; set; } = -1;

    /// <summary>Discipline → places in each block.</summary>
    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Disciplines in the order in which they were added.</summary>
    public List<string> Disciplines { get; } = [];

    public void Offer(string discipline, int places)
    {
        if (!Places.ContainsKey(discipline))
        {
            Disciplines.Add(discipline);
        }
        Places[discipline] = Places.GetValueOrDefault(discipline) + places;
    }

    public bool Takes(SampleStudent student) => student.HasCar || !NeedsCar;
}

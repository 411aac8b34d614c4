using RosterOpt.Data;

namespace RosterOpt.Samples;

/// <summary>
/// The sample that the documentation uses: the clinical years of a four-year graduate-entry and a five-year undergraduate-entry
/// school, 900 students in all.
/// </summary>
public static class TwoSchools
{
    /// <summary>Folder under <c>data-samples</c>.</summary>
    public const string Name = "two-schools-900";

    public const int Students = 900;

    public const int Seed = 900;

    /// <summary>The tables as they lie in the repository.</summary>
    public static TableSet Create() => SampleGenerator.Generate(Students, Seed);
}

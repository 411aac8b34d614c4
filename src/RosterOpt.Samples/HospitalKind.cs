namespace RosterOpt.Samples;

/// <summary>What kinds of hospital there are, in the order in which they are built, and what each offers.</summary>
internal sealed record HospitalKind(string Name, IReadOnlyList<string> Disciplines)
{
    private static readonly string[] Wards =
    [
        "medicine",
        "surgery",
        "anaesthetics",
        "geriatrics",
        SampleCurriculum.Emergency,
    ];

    private static readonly HospitalKind[] Kinds =
    [
        new(
            "University Hospital",
            [
                .. Wards,
                "paediatrics",
                "obstetrics-gynaecology",
                "psychiatry",
                "radiology",
                "research",
                "dermatology",
                "ophthalmology",
                "ear-nose-throat",
            ]
        ),
        new("General Hospital", [.. Wards, "obstetrics-gynaecology", "palliative-care", "ophthalmology", "radiology"]),
        new("Children's Hospital", ["paediatrics", "research", "ear-nose-throat"]),
        new("Mental Health Centre", ["psychiatry"]),
        new("District Hospital", [.. Wards, "paediatrics", "rural-medicine", "sports-medicine", "dermatology"]),
        new("Women's Hospital", ["obstetrics-gynaecology", "surgery", "palliative-care"]),
    ];

    public static int Count => Kinds.Length;

    public static HospitalKind Of(int number) => Kinds[number % Kinds.Length];

    public bool Offers(string discipline) => Disciplines.Contains(discipline, StringComparer.Ordinal);

    /// <summary>Fewest places in a block that a hospital opens for the discipline.</summary>
    public static int Least(string discipline) => IsSmall(discipline) ? 3 : 5;

    /// <summary>Most places.</summary>
    public static int Most(string discipline) => IsSmall(discipline) ? 6 : 12;

    private static bool IsSmall(string discipline) =>
        !Wards.Contains(discipline, StringComparer.Ordinal)
        && discipline is not ("paediatrics" or "obstetrics-gynaecology" or "psychiatry");
}

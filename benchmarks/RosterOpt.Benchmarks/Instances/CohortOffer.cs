using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>A site of a planted cohort.</summary>
internal sealed record PlannedSite(int Index, string Id, int Area)
{
    public TagRequirement Requires { get; init; } = TagRequirement.None;

    public bool IsSocial { get; init; } = true;

    public bool IsHospital { get; init; }

    /// <summary>First block in which it takes students.</summary>
    public int From { get; init; }
}

/// <summary>A discipline at a site of a planted cohort, with who is there.</summary>
internal sealed class CohortOffer(PlannedSite site, int discipline, int places)
{
    private readonly int[,] used = new int[CohortCurriculum.Programmes.Count, CohortCurriculum.Blocks];

    public PlannedSite Site => site;
    public int Discipline => discipline;
    public int Places { get; private set; } = places;
    public TagRequirement Requires { get; init; } = TagRequirement.None;

    /// <summary>Students there in the block.</summary>
    public int Used(int block) => UsedBy(0, block) + UsedBy(1, block);

    /// <summary>Students of a programme there in the block.</summary>
    public int UsedBy(int programme, int block) => used[programme, block];

    /// <summary>Places free over the whole rotation.</summary>
    public int Room(PlannedRotation rotation)
    {
        var room = rotation.Start < site.From ? 0 : Places;
        for (var block = rotation.Start; block < rotation.End; block++)
        {
            room = Math.Min(room, Places - Used(block));
        }
        return room;
    }

    /// <summary>True where the student may go there as far as tags and earlier rotations at the site say.</summary>
    public bool Admits(CohortYear student)
    {
        var tags = student.Tags;
        return site.Requires.IsMetBy(tags)
            && Requires.IsMetBy(tags)
            && student.RotationsAt(site.Index) < CohortPlanting.MostAtSite;
    }

    public void Add(CohortYear student, PlannedRotation rotation)
    {
        rotation.Site = site.Index;
        for (var block = rotation.Start; block < rotation.End; block++)
        {
            used[student.Programme, block]++;
        }
    }

    /// <summary>One place more, where the plan needs it.</summary>
    public void Grow() => Places++;

    /// <summary>Tags as a requirement; a leading <c>!</c> forbids.</summary>
    public static TagRequirement Tag(string tag) =>
        tag[0] == '!'
            ? new TagRequirement(FrozenSet<string>.Empty, new[] { tag[1..] }.ToFrozenSet(StringComparer.Ordinal))
            : new TagRequirement(new[] { tag }.ToFrozenSet(StringComparer.Ordinal), FrozenSet<string>.Empty);
}

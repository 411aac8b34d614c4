using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>A random problem in the making: first the people and the calendar, then a plan for everybody, then what asks for it.</summary>
internal sealed class Draft(int seed, ProblemSize size, bool strict)
{
    public Draw Draw { get; } = new(seed);

    public ProblemSize Size { get; } = size;

    public Settings Settings { get; set; } = new();
    public List<Block> Blocks { get; } = [];
    public List<Site> Sites { get; } = [];
    public List<Discipline> Disciplines { get; } = [];

    /// <summary>By programme.</summary>
    public List<List<CurriculumRule>> Curricula { get; } = [];

    public List<Student> Students { get; } = [];
    public List<List<int>> PodMembers { get; } = [];

    /// <summary>The planted rotations by student, in the order of time.</summary>
    public List<List<Rotation>> Plan { get; } = [];

    /// <summary>Whether to keep something drawn: always where the planted roster obeys it, else only in a problem that may be impossible.</summary>
    public bool Keeps(bool obeyed) => obeyed || (!strict && Draw.Percent(25));

    /// <summary>The planted rotations of everybody with who does them.</summary>
    public IEnumerable<(Student Who, Rotation What)> Planted =>
        Students.SelectMany(student => Plan[student.Index].Select(rotation => (student, rotation)));

    /// <summary>Who is planted in the slot.</summary>
    public IEnumerable<Student> In(int site, int discipline, int block) =>
        Planted
            .Where(x => x.What.Site == site && x.What.Discipline == discipline && x.What.Covers(block))
            .Select(x => x.Who);

    public CurriculumRule? RuleOf(Student student, int discipline) =>
        Curricula[student.Programme].Find(rule => rule.Discipline == discipline);

    public int[] BlockIndices => [.. Enumerable.Range(0, Blocks.Count)];
}

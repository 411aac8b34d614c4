using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Tests.Auditing;

/// <summary>Company as it is defined, pair by pair and slowly: a second opinion that shares nothing with the product.</summary>
internal sealed class NaiveCompany(PlacementProblem problem, Roster roster)
{
    private readonly int count = problem.Students.Count;

    public long Pair() =>
        Pairs().Where(x => x.A < x.B && SamePod(x.A, x.B) && Together(x.A, x.B, x.Block)).Sum(x => Weeks(x.Block));

    public long Isolation() => Lone().Sum(x => Weeks(x.Block) * problem.Students[x.Student].IsolationPenalty);

    public long Stranger() =>
        Cells()
            .Where(x =>
                !problem.Students[x.Student].IsSolo
                && Social(x.Student, x.Block)
                && Companions(x.Student, x.Block).Any()
                && !Companions(x.Student, x.Block).Any(other => SamePod(x.Student, other))
                && Others(x.Student).Any(other => SamePod(x.Student, other) && Social(other, x.Block))
            )
            .Sum(x => Weeks(x.Block) * problem.Students[x.Student].IsolationPenalty);

    public long Unanchored() =>
        Enumerable
            .Range(0, count)
            .Count(student =>
                !problem.Students[student].IsSolo
                && Blocks().Where(block => Social(student, block)).Sum(Weeks) >= problem.Settings.EnoughWeeks
                && Others(student)
                    .Select(other => Blocks().Where(block => Together(student, other, block)).Sum(Weeks))
                    .DefaultIfEmpty(0)
                    .Max() < problem.Settings.EnoughWeeks
            );

    public long Kept(Func<int, IReadOnlyList<Rotation>> rotationsOf)
    {
        var kept = 0;
        foreach (var student in problem.Students.Where(student => !student.IsSolo))
        {
            var rotations = rotationsOf(student.Index);
            foreach (var (before, after) in rotations.Zip(rotations.Skip(1)))
            {
                var then = Companions(student.Index, after.Start);
                kept += Companions(student.Index, before.End - 1).Intersect(then).Any() ? 1 : 0;
            }
        }
        return kept;
    }

    private IEnumerable<(int Student, int Block)> Lone() =>
        Cells()
            .Where(x =>
                !problem.Students[x.Student].IsSolo
                && Social(x.Student, x.Block)
                && !Companions(x.Student, x.Block).Any()
            );

    private IEnumerable<int> Companions(int student, int block) =>
        Others(student).Where(other => Together(student, other, block));

    private IEnumerable<int> Others(int student) => Enumerable.Range(0, count).Where(other => other != student);

    private IEnumerable<int> Blocks() => Enumerable.Range(0, problem.Blocks.Count);

    private IEnumerable<(int Student, int Block)> Cells() =>
        Enumerable.Range(0, count).SelectMany(_ => Blocks(), (student, block) => (student, block));

    private IEnumerable<(int A, int B, int Block)> Pairs() =>
        Cells().SelectMany(x => Others(x.Student), (x, other) => (x.Student, other, x.Block));

    private long Weeks(int block) => problem.Blocks[block].Weeks;

    private bool SamePod(int a, int b) =>
        problem.Students[a].Pod >= 0 && problem.Students[a].Pod == problem.Students[b].Pod;

    private bool Social(int student, int block) =>
        roster.At(student, block) is { IsPlaced: true } place && problem.Sites[place.Site].IsSocial;

    private bool Together(int a, int b, int block)
    {
        var (one, other) = (roster.At(a, block), roster.At(b, block));
        return Social(a, block)
            && Social(b, block)
            && one.Site == other.Site
            && (problem.Settings.TogetherAt == TogetherAt.Site || one.Discipline == other.Discipline);
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What a student pays for sharing a place without a podmate. Whoever does is among strangers, unless no other member of the pod
/// is socially placed in that block; and that cannot be where one of them is socially placed in every block in which the student
/// is due: one with as much to do as there are blocks, and nothing of it at a site without peers.
/// </summary>
internal sealed class StrangerPrice
{
    private readonly BoundContext context;
    private readonly HashSet<int> unsocial;

    public StrangerPrice(BoundContext context)
    {
        this.context = context;
        unsocial = context
            .Places.All.Where(place => !place.IsSocial && place.Eligible > 0)
            .Select(place => place.Discipline)
            .ToHashSet();
    }

    /// <summary>Scaled points for one week; at least 0.</summary>
    /// <param name="student">Who shares a place.</param>
    /// <param name="members">All of the student's pod.</param>
    public long PerWeek(Student student, IReadOnlyList<Student> members) =>
        student.Pod >= 0 && !student.IsSolo && members.Any(mate => mate != student && IsAlwaysThere(mate, student))
            ? Scale.Unit * context.Problem.Settings.Stranger * student.IsolationPenalty
            : 0;

    private bool IsAlwaysThere(Student mate, Student student)
    {
        var due = mate.Due.Count(isDue => isDue);
        return context.Loads[mate.Index].LeastBlocks >= due
            && student.Due.Zip(mate.Due).All(pair => !pair.First || pair.Second)
            && (unsocial.Count == 0 || !context.RulesOf(mate).Any(rule => MayBeUnsocial(rule.Discipline)));
    }

    private bool MayBeUnsocial(int discipline) => unsocial.Contains(context.Places.IsBySite ? -1 : discipline);
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>
/// Into parts of which sizes a pod splits: in one block over all its venues, and in one discipline over the whole year. A pod of three
/// whose practices have two places makes one pair there, not one and a half: with one flag per way to split, the linear relaxation
/// holds only mixtures of what can be.
/// </summary>
/// <remarks>
/// In one discipline every member is counted once. A rotation of L blocks covers exactly one block of each residue modulo L, so the
/// blocks of one residue hold every member at most once, and their parts are a split of the pod.
/// </remarks>
internal sealed class PodPatterns
{
    /// <summary>Members beyond which there are too many ways (77 for 12 members).</summary>
    private const int MostMembers = 12;

    private readonly ModelContext model;
    private readonly Dictionary<(int Pod, int Block), IReadOnlyList<(int[] Way, Flag Holds)>> byBlock = [];

    public PodPatterns(ModelContext model) => this.model = model;

    /// <summary>Adds the ways of every pod where company counts.</summary>
    public void Add()
    {
        if (model.Problem.Settings is { Pair: 0, Whole: 0, Stranger: 0 })
        {
            return;
        }
        foreach (var pod in model.Problem.Pods.Where(static pod => pod.Members.Count is >= 2 and <= MostMembers))
        {
            foreach (var block in model.Problem.Blocks)
            {
                _ = InBlock(pod, block.Index);
            }
            if (model.Problem.Settings.TogetherAt == TogetherAt.Slot)
            {
                AddDisciplines(pod.Index, pod.Members);
            }
        }
    }

    /// <summary>
    /// Every way in which the pod can be split among social venues in the block, as numbers of parts by size, and whether it is that
    /// one; empty where there is only one size, or too many ways.
    /// </summary>
    public IReadOnlyList<(int[] Way, Flag Holds)> InBlock(Pod pod, int block)
    {
        if (!byBlock.TryGetValue((pod.Index, block), out var found))
        {
            byBlock[(pod.Index, block)] = found =
                !model.IsPlain && pod.Members.Count is >= 2 and <= MostMembers
                    ? Split(pod.Index, model.Pods.Venues(pod.Index, block), pod.Members.Count)
                    : [];
        }
        return found;
    }

    private void AddDisciplines(int pod, IReadOnlyList<int> members)
    {
        var blocks = model.Problem.Blocks.Count;
        var venues = Enumerable.Range(0, blocks).SelectMany(block => model.Pods.Venues(pod, block)).ToList();
        foreach (var group in venues.GroupBy(static venue => venue.Discipline))
        {
            var lengths = members
                .SelectMany(member => model.Students.Choices(member).Where(c => c.Rotation.Discipline == group.Key))
                .Select(static choice => choice.Rotation.Blocks)
                .Distinct()
                .ToList();
            if (lengths.Count != 1 || !members.All(member => IsDoneOnce(member, group.Key)))
            {
                continue;
            }
            foreach (var residue in group.GroupBy(venue => venue.Block % lengths[0]))
            {
                _ = Split(pod, [.. residue], members.Count);
            }
        }
    }

    private bool IsDoneOnce(int member, int discipline)
    {
        var student = model.Problem.Students[member];
        return model.Students.Free[member]
            && (
                model.Problem.Programmes[student.Programme].RuleOf(discipline) is not { } rule
                || rule.IsElective
                || PlacementProblem.TimesToDo(student, rule) <= 1
            );
    }

    /// <summary>The parts at these venues, where every member is at most once, are a split of at most all members.</summary>
    private List<(int[] Way, Flag Holds)> Split(int pod, IReadOnlyList<Venue> venues, int members)
    {
        var parts = new List<LinearSum> { new() };
        for (var size = 1; size <= members; size++)
        {
            var sum = new LinearSum();
            foreach (var venue in venues)
            {
                sum.Add(model.Pods.AtLeast(pod, venue, size)).Add(model.Pods.AtLeast(pod, venue, size + 1), -1);
            }
            if (sum.Parts.Count > 0 || sum.Constant > 0)
            {
                parts.Add(sum);
            }
            else
            {
                break;
            }
        }
        return parts.Count > 2 ? PartPatterns.Tie(model, parts, members) : [];
    }
}

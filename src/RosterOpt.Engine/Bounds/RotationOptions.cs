using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Bounds;

/// <summary>A rotation that a student might do: where, from when, and what it earns by preference rows (unweighted).</summary>
public readonly record struct RotationOption(int Site, int Start, long Preference);

/// <summary>
/// The rotations that no hard rule forbids on its own. Every rotation of a legal roster is among them: each test below is one of
/// the rules <c>broken-rotation</c>, <c>outside-window</c>, <c>unknown-slot</c>, <c>over-site-places</c>,
/// <c>over-programme-places</c>, <c>missing-tag</c>, <c>excluded</c>, <c>on-leave</c> and <c>lock-broken</c>. Prerequisites,
/// places shared with others, apart pairs and the limit of disciplines per site are left aside.
/// </summary>
public sealed class RotationOptions
{
    private readonly PlacementProblem problem;
    private readonly OfferTable offers;
    private readonly ILookup<int, Exclusion> exclusions;
    private readonly ILookup<int, Preference> preferences;
    private readonly ILookup<int, Lock> locks;

    public RotationOptions(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.problem = problem;
        offers = new OfferTable(problem);
        exclusions = problem.Exclusions.Where(row => row.Student >= 0).ToLookup(row => row.Student);
        preferences = problem.Preferences.Where(row => row.Student >= 0).ToLookup(row => row.Student);
        locks = problem.Locks.ToLookup(row => row.Student);
    }

    /// <summary>
    /// What rows of the student's own that name no site and no block add to every rotation of the discipline; unweighted. Most rows are
    /// such, and students who differ by them alone have the same options otherwise.
    /// </summary>
    public long PlainPreference(int student, int discipline)
    {
        var sum = 0L;
        foreach (var row in preferences[student])
        {
            sum += IsPlain(row) && (row.Discipline < 0 || row.Discipline == discipline) ? row.Score : 0;
        }
        return sum;
    }

    /// <summary>True for a row that earns the same at every site and in every block.</summary>
    public static bool IsPlain(Preference row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Site < 0 && row.Blocks is null;
    }

    /// <summary>
    /// Replaces the content of <paramref name="into"/> by the student's options for the discipline of the rule, without
    /// <see cref="PlainPreference"/>.
    /// </summary>
    /// <returns>Steps taken, for the work meter.</returns>
    public int Collect(Student student, CurriculumRule rule, List<RotationOption> into)
    {
        ArgumentNullException.ThrowIfNull(student);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        var steps = 1;
        var own = preferences[student.Index]
            .Where(row => !IsPlain(row) && (row.Discipline < 0 || row.Discipline == rule.Discipline))
            .ToList();
        var barred = exclusions[student.Index].Where(row => row.Concerns(student)).ToList();
        var fixedBlocks = locks[student.Index].ToList();
        foreach (var offer in offers.Of(student.Programme, rule.Discipline))
        {
            steps += offer.Starts.Length;
            if (!problem.Sites[offer.Site].Requires.IsMetBy(student.Tags))
            {
                continue;
            }
            for (var i = 0; i < offer.Starts.Length; i++)
            {
                var start = offer.Starts[i];
                if (
                    IsDue(student, rule, offer, start)
                    && (barred.Count == 0 || !IsBarred(barred, rule, new RotationOption(offer.Site, start, 0)))
                    && (
                        fixedBlocks.Count == 0
                        || KeepsLocks(fixedBlocks, student, rule, new RotationOption(offer.Site, start, 0))
                    )
                )
                {
                    into.Add(
                        new RotationOption(offer.Site, offer.Starts[i], offer.Preferences[i] + Earned(own, offer, i))
                    );
                }
            }
        }
        return steps + (into.Count * (own.Count + 1));
    }

    private static bool IsBarred(List<Exclusion> barred, CurriculumRule rule, RotationOption option) =>
        barred.Exists(row => row.Touches(option.Site, rule.Discipline, option.Start, rule.Length));

    private static long Earned(List<Preference> own, Offer offer, int i)
    {
        var sum = 0L;
        foreach (var row in own)
        {
            sum += row.Matches(offer.Site, offer.Discipline, offer.Starts[i]) ? row.Score : 0;
        }
        return sum;
    }

    private bool IsDue(Student student, CurriculumRule rule, Offer offer, int start)
    {
        for (var block = start; block < start + rule.Length; block++)
        {
            if (!student.Due[block])
            {
                return false;
            }
            if (
                offer.AsksTags && !problem.FindSlot(offer.Site, offer.Discipline, block)!.Requires.IsMetBy(student.Tags)
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// A rotation agrees with the locks of the blocks it covers; and where the student does the discipline only once, that one
    /// rotation covers every lock for it.
    /// </summary>
    private static bool KeepsLocks(List<Lock> locks, Student student, CurriculumRule rule, RotationOption option)
    {
        var isOnly = rule.IsElective || PlacementProblem.TimesToDo(student, rule) == 1;
        foreach (var row in locks)
        {
            var covers = row.Block >= option.Start && row.Block < option.Start + rule.Length;
            var agrees = row.Site == option.Site && row.Discipline == rule.Discipline;
            if ((covers && !agrees) || (!covers && isOnly && row.Discipline == rule.Discipline))
            {
                return false;
            }
        }
        return true;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>
/// Points for company by slot, said with as few variables as a careful modeller needs: how many of a pod are in a slot as a ladder of
/// flags (never a product per pair), two flags per slot for nobody, one, many, and flags per student for alone and among strangers.
/// </summary>
internal sealed class PlainCompany(PlacementProblem problem, ILinearModel model, PlainChoices choices)
{
    private readonly Settings settings = problem.Settings;
    private readonly Dictionary<(int Student, int Block), int> alone = [];
    private readonly Dictionary<(int Student, int Block), int> stranger = [];
    private readonly Dictionary<(int Pod, int Block), int> scattered = [];
    private Sum score = new();

    public void Add(Sum points)
    {
        score = points;
        foreach (var (key, who) in choices.Slots)
        {
            if (model.IsOver)
            {
                return;
            }
            if (problem.Sites[key.Site].IsSocial)
            {
                AddSlot(key.Block, who);
            }
        }
        foreach (var student in problem.Students.Where(student => !student.IsSolo))
        {
            AddRepeats(student);
        }
        AddWishes();
    }

    private int Weeks(int block) => problem.Blocks[block].Weeks;

    private void AddSlot(int block, Dictionary<int, List<int>> who)
    {
        var (used, many) = (model.NewFlag(), model.NewFlag());
        var everybody = who.Values.SelectMany(here => here).ToArray();
        model.Add(new Sum().With(everybody).With(used, -1).With(many, -1), 0, long.MaxValue);
        model.Add(new Sum().With(everybody).With(used, -1).With(many, 1 - who.Count), long.MinValue, 0);
        model.Add(new Sum().With(used).With(many, -1), 0, 1);
        var ladders = who
            .Keys.Where(student => problem.Students[student].Pod >= 0)
            .GroupBy(student => problem.Students[student].Pod)
            .Where(pod => pod.Count() > 1)
            .ToDictionary(pod => pod.Key, pod => AddPod(pod.Key, block, [.. pod.Select(student => who[student])]));
        foreach (var (student, here) in who.Where(entry => !problem.Students[entry.Key].IsSolo))
        {
            // Alone: here, and somebody is here, and not many.
            model.Add(new Sum().With(here).With(used).With(many, -1).With(Alone(student, block), -1), long.MinValue, 1);
            if (
                settings.Stranger > 0
                && problem.Students[student].Pod is >= 0 and var pod
                && problem.Pods[pod].Members.Count > 1
            )
            {
                var sum = new Sum()
                    .With(here)
                    .With(Scattered(pod, block))
                    .With(Alone(student, block), -1)
                    .With(Stranger(student, block), -1);
                model.Add(ladders.TryGetValue(pod, out var two) ? sum.With(two, -1) : sum, long.MinValue, 1);
            }
        }
    }

    /// <summary>Flags for two, three, … of a pod in the slot; answers the first.</summary>
    private int AddPod(int pod, int block, List<int>[] members)
    {
        var due = problem.Pods[pod].Members.Count(member => problem.Students[member].Due[block]);
        var count = new Sum().With(members.SelectMany(here => here));
        var (first, before) = (-1, -1);
        for (var size = 2; size <= members.Length; size++)
        {
            var flag = model.NewFlag();
            // The second person adds a pair, the third two more.
            var points = (settings.Pair * (size - 1)) + (size == due ? settings.Whole : 0);
            score.With(flag, (long)points * Weeks(block));
            count.With(flag, size == 2 ? -2 : -1);
            if (before >= 0)
            {
                model.Add(new Sum().With(before).With(flag, -1), 0, 1);
            }
            (first, before) = (first < 0 ? flag : first, flag);
        }
        model.Add(count, 0, long.MaxValue);
        return first;
    }

    private int Alone(int student, int block)
    {
        if (!alone.TryGetValue((student, block), out var flag))
        {
            alone[(student, block)] = flag = model.NewFlag();
            score.With(flag, -(long)settings.Isolation * problem.Students[student].IsolationPenalty * Weeks(block));
        }
        return flag;
    }

    private int Stranger(int student, int block)
    {
        if (!stranger.TryGetValue((student, block), out var flag))
        {
            stranger[(student, block)] = flag = model.NewFlag();
            score.With(flag, -(long)settings.Stranger * problem.Students[student].IsolationPenalty * Weeks(block));
        }
        return flag;
    }

    /// <summary>Two members or more are socially placed in the block.</summary>
    private int Scattered(int pod, int block)
    {
        if (!scattered.TryGetValue((pod, block), out var flag))
        {
            scattered[(pod, block)] = flag = model.NewFlag();
            var placed = problem
                .Pods[pod]
                .Members.SelectMany(member => choices.Covering(member, block))
                .Where(one => problem.Sites[one.Choice.Site].IsSocial)
                .Select(one => one.Variable);
            model.Add(new Sum().With(placed).With(flag, 1 - problem.Pods[pod].Members.Count), long.MinValue, 1);
        }
        return flag;
    }

    /// <summary>Rotations with a block alone beyond the first; exact for rotations of up to two blocks.</summary>
    private void AddRepeats(Student student)
    {
        if (settings.RepeatIsolation * student.IsolationPenalty == 0)
        {
            return;
        }
        var times = new Sum();
        for (var block = 0; block < problem.Blocks.Count; block++)
        {
            if (alone.TryGetValue((student.Index, block), out var now))
            {
                var fresh = model.NewFlag();
                times.With(fresh);
                var runsOn = choices
                    .Covering(student.Index, block)
                    .Where(one => one.Choice.Start < block)
                    .Select(one => one.Variable);
                model.Add(new Sum().With(now).With(fresh, -1).With(runsOn, -1), long.MinValue, 0);
                var before = new Sum().With(now).With(fresh, -1);
                model.Add(
                    alone.TryGetValue((student.Index, block - 1), out var earlier) ? before.With(earlier, -1) : before,
                    long.MinValue,
                    0
                );
            }
        }
        var beyond = model.NewWhole(problem.Blocks.Count);
        score.With(beyond, -(long)settings.RepeatIsolation * student.IsolationPenalty);
        model.Add(times.With(beyond, -1), long.MinValue, 1);
    }

    private void AddWishes()
    {
        foreach (var wish in problem.Wishes.Where(wish => IsCounted(wish) && !model.IsOver))
        {
            foreach (var (key, who) in choices.Slots)
            {
                if (
                    problem.Sites[key.Site].IsSocial
                    && who.TryGetValue(wish.StudentA, out var one)
                    && who.TryGetValue(wish.StudentB, out var two)
                )
                {
                    var met = model.NewFlag();
                    score.With(met, (long)settings.Together * wish.Weight * Weeks(key.Block));
                    model.Add(new Sum().With(one).With(met, -1), 0, long.MaxValue);
                    model.Add(new Sum().With(two).With(met, -1), 0, long.MaxValue);
                }
            }
        }
    }

    private bool IsCounted(Wish wish)
    {
        var (a, b) = (problem.Students[wish.StudentA].Pod, problem.Students[wish.StudentB].Pod);
        return settings.Together > 0 && wish.Weight > 0 && (a < 0 || a != b);
    }
}

using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// A first roster: pod by pod in random order, each member on a timetable as like the podmates' as possible and away from crowded
/// (discipline, block) pairs, then each rotation at the tightest site that still has room for all of them. Places and minimums may be
/// missed: the search mends that.
/// </summary>
internal sealed class Builder
{
    private readonly SearchProblem problem;
    private readonly SearchState state;
    private readonly SearchRandom random;
    private readonly UnitBuilder builder;

    public Builder(SearchState state, SearchRandom random)
    {
        (this.state, this.random, problem) = (state, random, state.Problem);
        builder = new UnitBuilder(state, random);
    }

    /// <summary>Students for whom no whole timetable was found.</summary>
    public IReadOnlyList<int> Unfinished => builder.Unfinished;

    /// <summary>Students who have no legal year at all, whatever the others do: proof that no roster exists.</summary>
    public IReadOnlyList<int> Impossible => builder.Impossible;

    /// <summary>Builds the whole roster; the state must be empty.</summary>
    public void Run(CancellationToken cancel)
    {
        foreach (var unit in Units())
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }
            Place(unit);
        }
    }

    /// <summary>Fills in a state that holds part of a roster: a student whose year is not whole there gets a new one.</summary>
    public void Complete(CancellationToken cancel)
    {
        builder.Recount();
        foreach (var unit in Units())
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }
            var broken = unit.Where(student => !IsWhole(student)).ToArray();
            if (broken.Length > 0)
            {
                Place(broken);
            }
        }
    }

    private void Place(int[] students)
    {
        state.Begin();
        foreach (var student in students)
        {
            builder.Clear(student);
        }
        builder.Place(students);
        state.Settle();
        state.Commit();
    }

    private bool IsWhole(int student)
    {
        var rotations = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            rotations += state.SlotAt(student, block) >= 0 && state.StartAt(student, block) == block ? 1 : 0;
        }
        return problem.Demands.IsOptional(student) ? rotations > 0 : rotations == problem.Demands.Rotations(student);
    }

    private IEnumerable<int[]> Units()
    {
        var units = new List<int[]>(problem.PodMembers);
        units.AddRange(Enumerable.Range(0, problem.Students).Where(s => problem.PodOf[s] < 0).Select(s => new[] { s }));
        var order = Enumerable.Range(0, units.Count).ToArray();
        random.Shuffle(order);
        return order.Select(i => units[i]);
    }
}

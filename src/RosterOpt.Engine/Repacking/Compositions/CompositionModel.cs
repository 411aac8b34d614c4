using Google.OrTools.Sat;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>
/// A CP-SAT model of counts: how many groups of a type are split in which way, and how many places of a class hold which pattern of
/// parts in which block. Which group and which place are left open, because they make no difference to company. Places are linked
/// from block to block by what stays on: counts that balance can always be pulled apart into one chain of patterns per place (a flow).
/// </summary>
internal sealed class CompositionModel
{
    private const int MostPatterns = 400;
    private readonly SearchProblem problem;
    private readonly PackingTask task;
    private readonly CpModel model = new();
    private readonly LinearExprBuilder goal = LinearExpr.NewBuilder();
    private readonly List<(GroupType Type, GroupSplit Split, IntVar Count)> splits = [];
    private readonly List<(int Class, int Block, FillPattern Pattern, IntVar Count)> fills = [];
    private readonly Dictionary<PartKind, LinearExprBuilder> supply = [];
    private readonly Dictionary<(int Class, int Block, Stay Part), LinearExprBuilder> demand = [];

    private CompositionModel(SearchProblem problem, PackingTask task)
    {
        this.problem = problem;
        this.task = task;
    }

    /// <summary>Builds the model; null where it would be too large.</summary>
    public static CompositionModel? Build(SearchProblem problem, PackingTask task)
    {
        var made = new CompositionModel(problem, task);
        for (var number = 0; number < task.Classes.Count; number++)
        {
            if (!made.AddPlaces(number))
            {
                return null;
            }
        }
        var largest = task.Classes.Max(one => one.Rooms.Max(room => room.Free));
        foreach (var type in task.Types)
        {
            made.AddGroups(type, largest);
        }
        made.AddMeeting();
        made.model.Maximize(made.goal);
        return made;
    }

    /// <summary>Solves it.</summary>
    public CompositionAnswer? Solve(CpSatParameters parameters, CancellationToken cancel)
    {
        using var watch = new SolutionWatch((_, _) => { }, cancel);
        var response = CpSatRun.Solve(model, parameters, watch, cancel);
        if (response is not { Status: CpSolverStatus.Optimal or CpSolverStatus.Feasible })
        {
            return null;
        }
        return new CompositionAnswer(
            [.. splits.Select(one => (one.Type, one.Split, Value(one.Count))).Where(one => one.Item3 > 0)],
            [.. fills.Select(one => (one.Class, one.Block, one.Pattern, Value(one.Count))).Where(one => one.Item4 > 0)],
            response.DeterministicTime
        );

        int Value(IntVar count) => (int)response.Solution[count.GetIndex()];
    }

    private bool AddPlaces(int number)
    {
        var places = task.Classes[number];
        var arriving = new Dictionary<string, LinearExprBuilder>(StringComparer.Ordinal);
        for (var block = 0; block < problem.Blocks; block++)
        {
            var patterns = FillPattern.All(
                places.Rooms[block],
                Kinds(block, type => type.Start < block && type.Start + type.Length > block),
                Kinds(block, type => type.Start == block),
                MostPatterns
            );
            if (patterns is null)
            {
                return false;
            }
            arriving = AddBlock((number, block), patterns, arriving);
        }
        return true;
    }

    /// <summary>Sizes and blocks left, of parts that may be there.</summary>
    private List<Stay> Kinds(int block, Func<GroupType, bool> chosen) =>
        [
            .. task
                .Types.Where(chosen)
                .SelectMany(type =>
                    Enumerable.Range(1, type.Size).Select(size => new Stay(size, type.Start + type.Length - block))
                )
                .Distinct()
                .OrderBy(stay => stay.Size)
                .ThenBy(stay => stay.Left),
        ];

    private Dictionary<string, LinearExprBuilder> AddBlock(
        (int Class, int Block) at,
        IReadOnlyList<FillPattern> patterns,
        Dictionary<string, LinearExprBuilder> arriving
    )
    {
        var places = task.Classes[at.Class];
        var now = CurrentPatterns(at.Class, at.Block);
        var leaving = new Dictionary<string, LinearExprBuilder>(StringComparer.Ordinal);
        var entering = new Dictionary<string, LinearExprBuilder>(StringComparer.Ordinal);
        foreach (var pattern in patterns.Where(p => at.Block == 0 || arriving.ContainsKey(p.CarryIn)))
        {
            var count = model.NewIntVar(0, places.Offers.Count, string.Empty);
            model.AddHint(count, now.GetValueOrDefault((pattern.CarryIn, pattern.NewKey)));
            fills.Add((at.Class, at.Block, pattern, count));
            Sum(entering, pattern.CarryIn).AddTerm(count, 1);
            Sum(leaving, pattern.CarryOut).AddTerm(count, 1);
            foreach (var part in pattern.New.GroupBy(part => part))
            {
                Sum(demand, (at.Class, at.Block, part.Key)).AddTerm(count, part.Count());
            }
            goal.AddTerm(count, Alone(places.Rooms[at.Block], pattern, at.Block));
        }
        if (at.Block == 0)
        {
            model.Add(entering[string.Empty] == places.Offers.Count);
            return leaving;
        }
        foreach (var (key, sum) in arriving.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (entering.TryGetValue(key, out var entered))
            {
                model.Add(entered == sum);
            }
            else
            {
                model.Add(sum == 0);
            }
        }
        return leaving;
    }

    /// <summary>A student alone costs isolation, and is then no stranger.</summary>
    private long Alone(PlaceRoom room, FillPattern pattern, int block)
    {
        var settings = problem.Settings;
        long isolation = (long)settings.Isolation * problem.Weeks[block];
        return pattern.Students + room.Fixed != 1 ? 0
            : pattern.Students == 0 ? -isolation
            : ((long)settings.Stranger * problem.Weeks[block]) - isolation;
    }

    private void AddGroups(GroupType type, int largest)
    {
        var all = LinearExpr.NewBuilder();
        var now = type
            .Groups.GroupBy(group => task.SplitOf(group)?.Key ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var split in type.Splits(largest))
        {
            var count = model.NewIntVar(0, type.Groups.Count, string.Empty);
            model.AddHint(count, now.GetValueOrDefault(split.Key));
            splits.Add((type, split, count));
            all.AddTerm(count, 1);
            goal.AddTerm(count, split.Parts.Sum(size => Company(type, size)));
            foreach (var part in split.Marked().GroupBy(part => part))
            {
                var kind = new PartKind(type.RightsKey, type.Start, type.Length, part.Key.Size)
                {
                    IsChosen = part.Key.IsChosen || !type.IsMixed,
                };
                Sum(supply, kind).AddTerm(count, part.Count());
            }
        }
        model.Add(all == type.Groups.Count);
    }

    /// <summary>Pairs, whole and stranger of a part over its blocks.</summary>
    private long Company(GroupType type, int size)
    {
        var settings = problem.Settings;
        long perWeek = settings.Pair * ((long)size * (size - 1) / 2);
        perWeek += size == type.WholeSize && size > 1 ? settings.Whole : 0;
        perWeek -= size == 1 && type.WholeSize > 1 ? settings.Stranger : 0;
        return perWeek * problem.Weeks.AsSpan(type.Start, type.Length).ToArray().Sum();
    }

    /// <summary>Every part goes to a place whose pattern asks for it, and every part asked for comes.</summary>
    private void AddMeeting()
    {
        var come = new Dictionary<(int Class, int Block, Stay Part), LinearExprBuilder>();
        var now = CurrentFlows();
        foreach (
            var (kind, sum) in supply
                .OrderBy(entry => Order(entry.Key))
                .ThenBy(entry => entry.Key.Rights, StringComparer.Ordinal)
        )
        {
            var gone = LinearExpr.NewBuilder();
            var part = new Stay(kind.Size, kind.Length);
            var type = task.Types.First(one =>
                one.RightsKey == kind.Rights && one.Start == kind.Start && one.Length == kind.Length
            );
            for (var number = 0; number < task.Classes.Count; number++)
            {
                var open = kind.Rights.Length == 0 || type.MayGo(kind.Size, kind.IsChosen, number);
                if (open && demand.ContainsKey((number, kind.Start, part)))
                {
                    var most = task.Classes[number].Offers.Count * task.Classes[number].Rooms[kind.Start].Free;
                    var flow = model.NewIntVar(0, most, string.Empty);
                    model.AddHint(flow, now.GetValueOrDefault((kind, number)));
                    gone.AddTerm(flow, 1);
                    Sum(come, (number, kind.Start, part)).AddTerm(flow, 1);
                }
            }
            model.Add(gone == sum);
        }
        foreach (
            var (at, sum) in demand.OrderBy(entry =>
                (entry.Key.Class, entry.Key.Block, entry.Key.Part.Size, entry.Key.Part.Left)
            )
        )
        {
            model.Add(sum == (come.TryGetValue(at, out var arrived) ? arrived : LinearExpr.NewBuilder()));
        }
    }

    private static (int, int, int, bool) Order(PartKind kind) => (kind.Start, kind.Length, kind.Size, kind.IsChosen);

    /// <summary>Parts of a kind at offers of a class, as the roster stands: without them the hint is not whole and is hardly any use.</summary>
    private Dictionary<(PartKind Kind, int Class), int> CurrentFlows()
    {
        var classOf = new Dictionary<int, int>();
        for (var number = 0; number < task.Classes.Count; number++)
        {
            foreach (var offer in task.Classes[number].Offers)
            {
                classOf[offer] = number;
            }
        }
        var flows = new Dictionary<(PartKind, int), int>();
        foreach (var type in task.Types)
        {
            foreach (var group in type.Groups)
            {
                foreach (var part in group.Offers.GroupBy(offer => offer))
                {
                    var kind = new PartKind(type.RightsKey, type.Start, type.Length, part.Count())
                    {
                        IsChosen = !type.IsMixed || !task.IsOpenToAll(group, part.Key),
                    };
                    var at = (kind, classOf[part.Key]);
                    flows[at] = flows.GetValueOrDefault(at) + 1;
                }
            }
        }
        return flows;
    }

    /// <summary>Patterns of the class's offers as they are now, by what came before and what begins.</summary>
    private Dictionary<(string In, string New), int> CurrentPatterns(int number, int block)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var offer in task.Classes[number].Offers)
        {
            var key = CurrentFill.Of(task, offer, block);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return counts;
    }

    private static LinearExprBuilder Sum<TKey>(Dictionary<TKey, LinearExprBuilder> sums, TKey key)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = LinearExpr.NewBuilder();
        }
        return sum;
    }

    /// <summary>Parts that may go to the same places.</summary>
    private readonly record struct PartKind(string Rights, int Start, int Length, int Size)
    {
        /// <summary>True where its members are chosen to suit the place.</summary>
        public bool IsChosen { get; init; }
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Every proof of a bound. A new proof is one file and one line here.</summary>
public static class BoundCatalogue
{
    /// <summary>In order of cost; all are tried and the lowest value stands.</summary>
    public static IReadOnlyList<IUpperBoundProof> Upper { get; } = [new PersonalBound(), new DisciplineBound()];

    /// <summary>In order of cost; the highest value of each market stands.</summary>
    public static IReadOnlyList<ILoneBoundProof> Lone { get; } =
    [new HermitBound(), new ForcedSingleBound(), new ThinSpreadBound(), new ParityBound(), new RoomBound()];

    /// <summary>The best that the catalogue proves about a problem; where no legal roster exists any values are right.</summary>
    /// <param name="problem">Data set without errors.</param>
    /// <param name="work">Budget in units of about a second; the same budget always gives the same bounds.</param>
    /// <param name="cancel">Ends refinements early; what is proven by then stands.</param>
    /// <param name="onUpper">Told of every upper bound with its proof as soon as it stands; may be null.</param>
    public static ProvenBounds Compute(
        PlacementProblem problem,
        double work,
        CancellationToken cancel,
        Action<long, string>? onUpper = null
    )
    {
        var context = new BoundContext(problem, new WorkMeter(work), cancel);
        var (lone, loneProof) = ProveLone(context);
        var (upper, upperProof) = ProveUpper(context, onUpper);
        return new ProvenBounds(upper, upperProof, lone, loneProof);
    }

    private static (long Value, string Sentence) ProveUpper(BoundContext context, Action<long, string>? onUpper)
    {
        var best = (
            Value: long.MaxValue,
            Sentence: "No bound: the numbers of this data set are too large for any proof."
        );
        foreach (var proof in Upper)
        {
            if (Attempt(() => proof.Prove(context)) is { } value && value < best.Value)
            {
                best = (value, proof.Sentence);
                onUpper?.Invoke(value, proof.Sentence);
            }
        }
        return best;
    }

    private static (int Value, string Sentence) ProveLone(BoundContext context)
    {
        var reasons = new SortedDictionary<int, long>();
        var sum = 0L;
        foreach (var market in context.Markets)
        {
            var best = Lone.Select(
                    (proof, i) => (Value: Attempt(() => (int?)proof.Prove(context, market)) ?? 0, Index: i)
                )
                .MaxBy(found => found.Value);
            sum += best.Value;
            if (best.Value > 0)
            {
                reasons[best.Index] = reasons.GetValueOrDefault(best.Index) + best.Value;
            }
        }
        var parts = reasons.Select(reason => $"{reason.Value} from {Lone[reason.Key].Sentence}");
        return (
            (int)Math.Min(int.MaxValue, sum),
            sum == 0
                ? "None can be proven: 0 holds for every roster."
                : $"Counted per discipline: {string.Join("; ", parts)}."
        );
    }

    /// <summary>A proof whose whole numbers do not fit says nothing; another one, or none, stands instead.</summary>
    private static T? Attempt<T>(Func<T?> prove)
    {
        try
        {
            return prove();
        }
        catch (OverflowException)
        {
            return default;
        }
    }
}

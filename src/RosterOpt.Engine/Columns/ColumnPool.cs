namespace RosterOpt.Engine.Columns;

/// <summary>All years generated so far, without repeats.</summary>
internal sealed class ColumnPool(IReadOnlyList<YearProblem> years, RotationKinds kinds)
{
    private readonly List<Year> all = [];
    private readonly List<int>[] byStudent = [.. years.Select(_ => new List<int>())];
    private readonly Dictionary<YearKey, int> known = [];

    public IReadOnlyList<Year> All => all;

    public IReadOnlyList<YearProblem> Years => years;

    public RotationKinds Kinds => kinds;

    /// <summary>Indices into <see cref="All"/>.</summary>
    public IReadOnlyList<int> Of(int student) => byStudent[student];

    /// <summary>Adds a year unless it is known.</summary>
    public bool TryAdd(int student, int[] options)
    {
        if (!known.TryAdd(new YearKey(student, options), all.Count))
        {
            return false;
        }
        byStudent[student].Add(all.Count);
        all.Add(YearMeasure.Value(years[student], options));
        return true;
    }

    /// <summary>Index of a known year into <see cref="All"/>.</summary>
    public int IndexOf(int student, int[] options) => known[new YearKey(student, options)];

    /// <summary>Rows that a year uses, each once.</summary>
    public IEnumerable<int> RowsOf(Year year)
    {
        foreach (var option in year.Options)
        {
            foreach (var row in kinds.RowsOf(years[year.Student].Options[option].Kind).ToArray())
            {
                yield return row;
            }
        }
    }

    /// <summary>Scaled points at these prices of the best known year of a student; <see cref="CompletionBounds.Never"/> where none is known.</summary>
    public long BestValue(int student, PricePoint point)
    {
        var best = CompletionBounds.Never;
        foreach (var index in byStudent[student])
        {
            best = Math.Max(best, ValueOf(all[index], point));
        }
        return best;
    }

    /// <summary>Scaled points of a year at these prices.</summary>
    public long ValueOf(Year year, PricePoint point)
    {
        var value = (year.Value * PricedYear.Scale) + (year.Own * point.Worst[year.Student]);
        var options = years[year.Student].Options;
        foreach (var option in year.Options)
        {
            value -= point.KindPrices[options[option].Kind];
        }
        return value;
    }

    private readonly struct YearKey(int student, int[] options) : IEquatable<YearKey>
    {
        private readonly int student = student;
        private readonly int[] options = options;

        public bool Equals(YearKey other) => student == other.student && options.AsSpan().SequenceEqual(other.options);

        public override bool Equals(object? obj) => obj is YearKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(student);
            foreach (var option in options)
            {
                hash.Add(option);
            }
            return hash.ToHashCode();
        }
    }
}

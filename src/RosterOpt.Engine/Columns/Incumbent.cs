using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>The best legal roster so far.</summary>
internal sealed class Incumbent(PlacementProblem problem, ColumnPool pool, Action<Roster>? onBetter)
{
    /// <summary>Its years, as indices into the pool; null before the first.</summary>
    public IReadOnlyList<int>? Columns { get; private set; }

    public Roster? Roster { get; private set; }

    /// <summary>Its personal points with <c>worst</c>.</summary>
    public long? Score { get; private set; }

    /// <summary>Takes a choice of one year per student over, if it is better.</summary>
    public bool Offer(IReadOnlyList<int> columns)
    {
        var score = columns.Sum(x => pool.All[x].Value);
        if (columns.Count > 0)
        {
            score += problem.Settings.Worst * columns.Min(x => pool.All[x].Own);
        }
        if (Score is { } best && score <= best)
        {
            return false;
        }
        (Columns, Score) = ([.. columns], score);
        Roster = RosterOf(columns);
        onBetter?.Invoke(Roster);
        return true;
    }

    private Roster RosterOf(IReadOnlyList<int> columns)
    {
        var blocks = problem.Blocks.Count;
        var places = new Place[problem.Students.Count * blocks];
        Array.Fill(places, Place.None);
        foreach (var column in columns)
        {
            var year = pool.All[column];
            var options = pool.Years[year.Student];
            foreach (var index in year.Options)
            {
                var option = options.Options[index];
                var place = new Place(options.Sites[option.Site], options.Items[option.Item].Discipline);
                places.AsSpan((year.Student * blocks) + option.Start, option.End - option.Start).Fill(place);
            }
        }
        return Roster.FromPlaces(problem, places);
    }
}

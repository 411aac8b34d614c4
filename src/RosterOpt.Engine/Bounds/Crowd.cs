using System.Runtime.InteropServices;

namespace RosterOpt.Engine.Bounds;

/// <summary>Students (not solo) with the same places to go to where one may be in company, or where company does not count.</summary>
/// <param name="Places">Ordered by index.</param>
/// <param name="Students">How many they are.</param>
/// <param name="LeastBlocks">Placements in the market that they must do between them.</param>
internal sealed record Crowd(IReadOnlyList<Place> Places, int Students, int LeastBlocks)
{
    public static IReadOnlyList<Crowd> Gather(BoundContext context, Market market)
    {
        var crowds = new Dictionary<PlaceSet, Crowd>();
        foreach (var alike in context.MarketLoads[market.Index].Where(IsWanted).GroupBy(NumberOf))
        {
            // Worked out for one of them: in a large cohort a set of places is long, and few are different.
            var key = PlacesOf(context, alike.First());
            var (students, least) = (alike.Count(), alike.Sum(load => load.LeastBlocks));
            ref var crowd = ref CollectionsMarshal.GetValueRefOrAddDefault(crowds, key, out _);
            crowd = crowd is null
                ? new Crowd(key.Indices.Select(index => context.Places.All[index]).ToList(), students, least)
                : crowd with
                {
                    Students = crowd.Students + students,
                    LeastBlocks = crowd.LeastBlocks + least,
                };
        }
        return [.. crowds.Values];

        int NumberOf(MarketLoad load) => context.OptionNumbers[load.Student.Index];
    }

    private static bool IsWanted(MarketLoad load) => !load.Student.IsSolo && load.LeastBlocks > 0;

    private static PlaceSet PlacesOf(BoundContext context, MarketLoad load)
    {
        var places = new SortedSet<int>();
        var options = new List<RotationOption>();
        foreach (var rule in load.Duties.SelectMany(duty => duty.Rules))
        {
            context.Work.Charge(10 * context.Options.Collect(load.Student, rule, options));
            foreach (var option in options)
            {
                var row = context.Places.Of(option.Site, rule.Discipline);
                for (var block = option.Start; block < option.Start + rule.Length; block++)
                {
                    places.Add(row[block]!.IsSurelyLone ? -1 : row[block]!.Index);
                }
            }
        }
        places.Remove(-1);
        return new PlaceSet([.. places]);
    }

    private readonly record struct PlaceSet(int[] Indices)
    {
        public bool Equals(PlaceSet other) => Indices.AsSpan().SequenceEqual(other.Indices);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var index in Indices)
            {
                hash.Add(index);
            }
            return hash.ToHashCode();
        }
    }
}

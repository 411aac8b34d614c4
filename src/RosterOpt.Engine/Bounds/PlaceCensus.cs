using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Counts who may ever be in each place, and cuts the places of a slot down to that.</summary>
internal static class PlaceCensus
{
    public static void Take(BoundContext context, IReadOnlyList<IReadOnlyList<Student>> alike)
    {
        var seen = new int[context.Places.All.Count];
        var options = new List<RotationOption>();
        foreach (var group in alike)
        {
            foreach (var rule in context.RulesOf(group[0]))
            {
                context.Work.Charge(context.Options.Collect(group[0], rule, options));
                foreach (var option in options)
                {
                    Count(context, group, (rule, option), seen);
                }
            }
        }
        foreach (var place in context.Places.All)
        {
            place.Cap = Math.Min(place.Cap, place.Eligible);
        }
    }

    private static void Count(
        BoundContext context,
        IReadOnlyList<Student> group,
        (CurriculumRule Rule, RotationOption Option) may,
        int[] seen
    )
    {
        var row = context.Places.Of(may.Option.Site, may.Rule.Discipline);
        for (var block = may.Option.Start; block < may.Option.Start + may.Rule.Length; block++)
        {
            var place = row[block]!;
            if (seen[place.Index] != group[0].Index + 1)
            {
                seen[place.Index] = group[0].Index + 1;
                place.Eligible += group.Count;
                place.HasSolo |= group[0].IsSolo;
            }
        }
    }
}

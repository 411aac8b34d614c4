using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Counts who may ever be in each place, and cuts the places of a slot down to that.</summary>
internal static class PlaceCensus
{
    public static void Take(BoundContext context)
    {
        var seen = new int[context.Places.All.Count];
        var options = new List<RotationOption>();
        foreach (var student in context.Problem.Students)
        {
            foreach (var rule in context.RulesOf(student))
            {
                context.Work.Charge(context.Options.Collect(student, rule, options));
                foreach (var option in options)
                {
                    Count(context, student, rule, option, seen);
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
        Student student,
        CurriculumRule rule,
        RotationOption option,
        int[] seen
    )
    {
        var row = context.Places.Of(option.Site, rule.Discipline);
        for (var block = option.Start; block < option.Start + rule.Length; block++)
        {
            var place = row[block]!;
            if (seen[place.Index] == student.Index + 1)
            {
                continue;
            }
            seen[place.Index] = student.Index + 1;
            place.Eligible++;
            place.HasSolo |= student.IsSolo;
        }
    }
}

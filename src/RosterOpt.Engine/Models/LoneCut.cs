namespace RosterOpt.Engine.Models;

/// <summary>A proven least number of placements alone as a constraint: see <see cref="ModelScope.LoneAtLeast"/>.</summary>
internal static class LoneCut
{
    /// <summary>Adds it where it holds for the whole problem and isolation is scored.</summary>
    public static void Add(ModelContext context, ModelScope scope)
    {
        if (
            scope.LoneAtLeast == 0
            || scope.Free is not null
            || scope.Partial
            || context.Problem.Settings.Isolation == 0
        )
        {
            return;
        }
        var alone = new LinearSum();
        foreach (var venue in context.Occupancy.SocialVenues)
        {
            alone.Add(context.Occupancy.HasOne(venue));
        }
        context.Require(alone, scope.LoneAtLeast, context.Problem.Students.Count * context.Problem.Blocks.Count);
    }
}

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Rotations with a block alone beyond the first that a student cannot avoid: those of duties all of whose options hold a block
/// that is certainly alone. A solo student is never counted as alone.
/// </summary>
internal static class RepeatFloor
{
    public static int Of(StudentYear year)
    {
        var lonely = 0;
        foreach (var (duty, surveys) in year.Musts)
        {
            lonely += surveys.All(survey => survey.LeastLoneBlocks > 0) ? duty.Least : 0;
        }
        return year.Student.IsSolo ? 0 : Math.Max(0, lonely - 1);
    }
}

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Valid for every problem, and cheap. The score of a legal roster is a sum over pods, wishes and students, and each part is at
/// most what it could be if nobody else took a place: a pod's pairs and whole blocks by the time its members can have in common
/// (<see cref="PodCompany"/>), a wish likewise (<see cref="WishCompany"/>), a student's rotations by the best option for each
/// less away and isolation that cannot be avoided (<see cref="StudentYear.BestPersonal"/>), and the rest by
/// <see cref="CommonTerms"/>.
/// </summary>
public sealed class PersonalBound : IUpperBoundProof
{
    /// <inheritdoc/>
    public string Sentence =>
        "Every pod, wish and student is given the most it could earn if nobody else took a place.";

    /// <inheritdoc/>
    public long? Prove(BoundContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var pods = new PodCompany(context);
        var sum = CommonTerms.Most(context) + WishCompany.Most(context);
        foreach (var pod in context.Problem.Pods)
        {
            sum += pods.Most(pod);
        }
        foreach (var year in context.Years)
        {
            sum += year.BestPersonal;
        }
        return sum > long.MaxValue ? null : (long)sum;
    }
}

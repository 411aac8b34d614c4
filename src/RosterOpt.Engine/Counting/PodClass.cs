using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Counting;

/// <summary>
/// Pods that can take each other's place: as many members, the same work, the same rights and the same own points anywhere. A student
/// without a pod is a pod of one.
/// </summary>
/// <param name="Size">Members; at least 1.</param>
/// <param name="Pods">The members of each pod; at least one pod.</param>
/// <param name="Demands">What every member has to do.</param>
internal sealed record PodClass(int Size, IReadOnlyList<int[]> Pods, Demand[] Demands)
{
    /// <summary>Any member: what holds for one holds for all, except for <see cref="SearchProblem.Allowed"/>, which all are asked.</summary>
    public int First => Pods[0][0];

    /// <summary>Rotations of one pod.</summary>
    public int Rotations => Demands.Sum(demand => demand.Count);
}

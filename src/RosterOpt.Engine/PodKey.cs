using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine;

/// <summary>One number for a pod (its index) or for a student without one (below 0).</summary>
internal static class PodKey
{
    public static int Of(Student student) => student.Pod >= 0 ? student.Pod : -1 - student.Index;

    public static int StudentOf(int key) => -1 - key;
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>How far the members of each pod are together.</summary>
internal sealed class PodCompany
{
    private readonly int[] mates;
    private readonly int[] placed;
    private readonly int blocks;

    public PodCompany(PlacementProblem problem, Company company)
    {
        blocks = problem.Blocks.Count;
        mates = new int[problem.Students.Count * blocks];
        placed = new int[problem.Pods.Count * blocks];
        var here = new int[company.Places];
        foreach (var pod in problem.Pods)
        {
            for (var block = 0; block < blocks; block++)
            {
                Count(pod, block, company, here);
            }
        }
    }

    /// <summary>Podmates at the student's place; 0 where not socially placed or without a pod.</summary>
    public int MatesOf(int student, int block) => mates[(student * blocks) + block];

    /// <summary>Members of the pod who are socially placed.</summary>
    public int PlacedMembers(int pod, int block) => placed[(pod * blocks) + block];

    /// <param name="pod">Whose members are counted.</param>
    /// <param name="block">Where.</param>
    /// <param name="company">Who is at which place.</param>
    /// <param name="here">Scratch, one entry per place, all 0 before and after: counting must not be quadratic in large pods.</param>
    private void Count(Pod pod, int block, Company company, int[] here)
    {
        foreach (var student in pod.Members)
        {
            var place = company.PlaceOf(student, block);
            if (place >= 0)
            {
                here[place]++;
                placed[(pod.Index * blocks) + block]++;
            }
        }
        foreach (var student in pod.Members)
        {
            var place = company.PlaceOf(student, block);
            mates[(student * blocks) + block] = place >= 0 ? here[place] - 1 : 0;
        }
        foreach (var student in pod.Members)
        {
            var place = company.PlaceOf(student, block);
            if (place >= 0)
            {
                here[place] = 0;
            }
        }
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// Which students have no peer they know well: not solo, at least settings.enough_weeks of social placements, but with nobody
/// together for that long in all.
/// </summary>
public sealed class Anchoring
{
    private readonly bool[] unanchored;
    private readonly RosterFacts facts;
    private readonly int enough;

    internal Anchoring(RosterFacts facts)
    {
        this.facts = facts;
        enough = facts.Problem.Settings.EnoughWeeks;
        unanchored = new bool[facts.Problem.Students.Count];
        var shared = new int[unanchored.Length];
        foreach (var student in facts.Problem.Students)
        {
            unanchored[student.Index] =
                !student.IsSolo
                && facts.LoadWeeks(student.Index) >= enough
                && enough > 0
                && !HasPodmate(student)
                && !HasPeer(student.Index, shared);
        }
        Count = unanchored.Count(yes => yes);
    }

    /// <summary>Unanchored students.</summary>
    public int Count { get; }

    public bool IsUnanchored(int student) => unanchored[student];

    /// <summary>The usual case first: counting the weeks with everybody is dear in large hospitals.</summary>
    private bool HasPodmate(Student student)
    {
        if (student.Pod < 0)
        {
            return false;
        }
        foreach (var mate in facts.Problem.Pods[student.Pod].Members)
        {
            var weeks = 0;
            for (var block = 0; mate != student.Index && block < facts.Problem.Blocks.Count; block++)
            {
                weeks += facts.AreTogether(student.Index, mate, block) ? facts.Problem.Blocks[block].Weeks : 0;
            }
            if (weeks >= enough)
            {
                return true;
            }
        }
        return false;
    }

    /// <param name="student">Index of the student.</param>
    /// <param name="shared">Scratch, one entry per student, all 0 before and after.</param>
    private bool HasPeer(int student, int[] shared)
    {
        var found = false;
        for (var block = 0; block < facts.Problem.Blocks.Count; block++)
        {
            foreach (var peer in facts.Company(student, block))
            {
                shared[peer] += facts.Problem.Blocks[block].Weeks;
                found |= peer != student && shared[peer] >= enough;
            }
        }
        for (var block = 0; block < facts.Problem.Blocks.Count; block++)
        {
            foreach (var peer in facts.Company(student, block))
            {
                shared[peer] = 0;
            }
        }
        return found;
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>What a student's year gives the student alone: preferences, moves and waiting.</summary>
/// <param name="Student">Whose year.</param>
/// <param name="Preference">What the rotations earn; may be negative.</param>
/// <param name="Moves">Rotations at another site than the rotation before.</param>
/// <param name="WaitingBlocks">Blocks before the end of the last rotation without a placement.</param>
public readonly record struct OwnYear(Student Student, long Preference, int Moves, int WaitingBlocks)
{
    /// <summary>Moves × move_penalty.</summary>
    public long MovePoints => (long)Moves * Student.MovePenalty;

    /// <summary>Waiting blocks × wait_penalty.</summary>
    public long WaitPoints => (long)WaitingBlocks * Student.WaitPenalty;

    /// <summary>Preference − move − wait in points of the score; 0 for a student without rotations.</summary>
    public long Points(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return (settings.Preference * Preference) - (settings.Move * MovePoints) - (settings.Wait * WaitPoints);
    }

    internal static OwnYear[] Measure(RosterFacts facts)
    {
        var rows = facts.Problem.Preferences.ToLookup(row => row.Student);
        Preference[] everybody = [.. rows[-1]];
        var years = new OwnYear[facts.Problem.Students.Count];
        foreach (var student in facts.Problem.Students)
        {
            Preference[] own = [.. rows[student.Index]];
            var rotations = facts.RotationsOf(student.Index);
            var (preference, moves) = (0L, 0);
            for (var i = 0; i < rotations.Count; i++)
            {
                preference += Earned(own, rotations[i]) + Earned(everybody, rotations[i]);
                moves += i > 0 && rotations[i].Site != rotations[i - 1].Site ? 1 : 0;
            }
            years[student.Index] = new OwnYear(student, preference, moves, Waiting(facts, student, rotations));
        }
        return years;
    }

    private static long Earned(Preference[] rows, Rotation rotation)
    {
        var score = 0L;
        foreach (var row in rows)
        {
            score += row.Matches(rotation.Site, rotation.Discipline, rotation.Start) ? row.Score : 0;
        }
        return score;
    }

    private static int Waiting(RosterFacts facts, Student student, Slice<Rotation> rotations)
    {
        var end = rotations.Count == 0 ? 0 : rotations[rotations.Count - 1].End;
        var leaveCounts = facts.Problem.Settings.WaitCountsLeave;
        var waiting = 0;
        for (var block = 0; block < end; block++)
        {
            var idle = !facts.Roster.At(student.Index, block).IsPlaced;
            waiting += idle && (leaveCounts || student.Due[block]) ? 1 : 0;
        }
        return waiting;
    }
}

namespace RosterOpt.Engine.Search.Units;

/// <summary>Some terms of the score, kept up to date move by move.</summary>
internal interface IScoreUnits
{
    /// <summary>Names of the terms in the score that these units value.</summary>
    IReadOnlyList<string> Terms { get; }

    /// <summary>A new move begins.</summary>
    void Begin();

    /// <summary>The student's year is about to change for the first time in this move.</summary>
    void BeforeStudent(int student);

    /// <summary>The student is about to be placed in the slot, or taken out of it.</summary>
    void BeforeChange(int student, int block, int slot);

    /// <summary>Whether this student, who stays where they are, is alone in the block may have changed.</summary>
    void Neighbour(int student, int block);

    /// <summary>Values everything touched.</summary>
    /// <param name="changed">Students whose year changed.</param>
    /// <returns>New points less old points.</returns>
    long Settle(ReadOnlySpan<int> changed);

    /// <summary>Puts the values back; the placements have been put back already.</summary>
    void Undo();
}

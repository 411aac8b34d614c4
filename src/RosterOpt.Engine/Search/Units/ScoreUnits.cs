namespace RosterOpt.Engine.Search.Units;

/// <summary>
/// Some terms of the score, kept up to date move by move. A class and not an interface: these calls are most of what a move costs, and a
/// virtual call is several times cheaper than one by interface where there are several kinds.
/// </summary>
internal abstract class ScoreUnits
{
    /// <summary>Names of the terms in the score that these units value.</summary>
    public abstract IReadOnlyList<string> Terms { get; }

    /// <summary>The events that these units ask to be told; of the others they are not.</summary>
    public abstract Heed Heeds { get; }

    /// <summary>A new move begins.</summary>
    public abstract void Begin();

    /// <summary>The student's year is about to change for the first time in this move.</summary>
    public virtual void BeforeStudent(int student) { }

    /// <summary>The student is about to be placed in the slot, or taken out of it.</summary>
    public virtual void BeforeChange(int student, int block, int slot) { }

    /// <summary>A rotation is about to be added to free blocks of the student, or taken away.</summary>
    /// <param name="student">Whose year.</param>
    /// <param name="offer">What and where.</param>
    /// <param name="blocks">First block, and the first after it.</param>
    /// <param name="step">1 where it is added, -1 where it is taken away.</param>
    public virtual void BeforeRotation(int student, int offer, (int Start, int End) blocks, int step) { }

    /// <summary>Whether this student, who stays where they are, is alone in the block may have changed.</summary>
    public virtual void Neighbour(int student, int block) { }

    /// <summary>Values everything touched.</summary>
    /// <param name="changed">Students whose year changed.</param>
    /// <returns>New points less old points.</returns>
    public abstract long Settle(ReadOnlySpan<int> changed);

    /// <summary>Puts the values back; the placements have been put back already.</summary>
    public abstract void Undo();
}

/// <summary>Events of a move.</summary>
[Flags]
internal enum Heed
{
    None = 0,

    /// <summary><see cref="ScoreUnits.BeforeStudent"/>.</summary>
    Students = 1,

    /// <summary><see cref="ScoreUnits.BeforeChange"/>.</summary>
    Changes = 2,

    /// <summary><see cref="ScoreUnits.Neighbour"/>.</summary>
    Neighbours = 4,

    /// <summary><see cref="ScoreUnits.BeforeRotation"/>.</summary>
    Rotations = 8,
}

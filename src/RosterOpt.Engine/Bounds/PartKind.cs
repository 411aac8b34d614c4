namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The kinds of a *part*: the members of one pod (a student without one is a pod of one) who are in one place in one block. Of
/// j members a part is <see cref="Own"/> where nobody else is in the place, and <see cref="Shared"/> where somebody is. One
/// member in an own place is alone.
/// </summary>
/// <param name="largest">Members of the largest pod; at least 1.</param>
internal readonly struct PartKind(int largest)
{
    public int Largest { get; } = largest;

    public int Count => 2 * Largest;

    /// <summary>A part that has the place to itself.</summary>
    public static int Own(int members) => members - 1;

    /// <summary>A part that shares the place with other pods.</summary>
    public int Shared(int members) => Largest + members - 1;

    public bool IsShared(int kind) => kind >= Largest;

    public int Members(int kind) => (kind % Largest) + 1;
}

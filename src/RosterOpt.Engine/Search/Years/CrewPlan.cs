namespace RosterOpt.Engine.Search.Years;

/// <summary>A year chosen for a crew: for each of its rotations the first block, and where each member goes.</summary>
internal sealed class CrewPlan
{
    private int[] offers = [];
    private int size;

    /// <summary>First block by rotation.</summary>
    public int[] Starts { get; } = new int[Crew.MostRotations];

    /// <summary>Makes room for a crew's plan.</summary>
    public void Begin(Crew crew)
    {
        size = crew.Size;
        if (offers.Length < size * Crew.MostRotations)
        {
            offers = new int[size * Crew.MostRotations];
        }
    }

    /// <summary>Place by position in the crew.</summary>
    public Span<int> Offers(int rotation) => offers.AsSpan(rotation * size, size);
}

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>What one place holds in one block: parts that came before and parts that begin now.</summary>
/// <param name="CarryIn">Key of the parts that came before.</param>
/// <param name="CarryOut">Key of the parts that stay on.</param>
/// <param name="New">Parts that begin now, with the blocks they stay.</param>
/// <param name="Students">Students of all its parts.</param>
internal sealed record FillPattern(string CarryIn, string CarryOut, IReadOnlyList<Stay> New, int Students)
{
    /// <summary>Key of the parts that begin now.</summary>
    public string NewKey { get; } = Stay.KeyOf(New);

    /// <summary>Every pattern that the room allows, or null where there are more than <paramref name="most"/>.</summary>
    /// <param name="room">What the place can hold in the block.</param>
    /// <param name="carried">Kinds of parts that may have come before.</param>
    /// <param name="beginning">Kinds of parts that may begin now.</param>
    /// <param name="most">Patterns at most.</param>
    public static IReadOnlyList<FillPattern>? All(
        PlaceRoom room,
        IReadOnlyList<Stay> carried,
        IReadOnlyList<Stay> beginning,
        int most
    )
    {
        var found = new List<FillPattern>();
        Stay[] kinds = [.. carried, .. beginning];
        var chosen = new List<int>();
        return Extend(0, 0) ? found : null;

        bool Extend(int from, int students)
        {
            if (room.Accepts(students))
            {
                found.Add(Make(chosen, kinds, carried.Count));
            }
            for (var kind = from; kind < kinds.Length; kind++)
            {
                if (students + kinds[kind].Size > room.Free)
                {
                    continue;
                }
                chosen.Add(kind);
                var fits = Extend(kind, students + kinds[kind].Size);
                chosen.RemoveAt(chosen.Count - 1);
                if (!fits || found.Count > most)
                {
                    return false;
                }
            }
            return true;
        }
    }

    private static FillPattern Make(List<int> chosen, Stay[] kinds, int carried)
    {
        var before = chosen.Where(kind => kind < carried).Select(kind => kinds[kind]).ToList();
        var now = chosen.Where(kind => kind >= carried).Select(kind => kinds[kind]).ToList();
        var all = before.Concat(now).ToList();
        return new FillPattern(Stay.KeyOf(before), Stay.KeyOf(Stay.Later(all)), now, all.Sum(stay => stay.Size));
    }
}

/// <summary>Room of a place in a block for the groups that are packed anew.</summary>
/// <param name="Free">Places for them; 0 where it takes nobody.</param>
/// <param name="Fixed">Students there who are not packed anew.</param>
/// <param name="Min">At least this many in all.</param>
/// <param name="OpenMin">Nobody, or at least this many in all.</param>
internal readonly record struct PlaceRoom(int Free, int Fixed, int Min, int OpenMin)
{
    /// <summary>True where so many students more are legal there.</summary>
    public bool Accepts(int students)
    {
        var all = students + Fixed;
        return students <= Free && all >= Min && (all == 0 || all >= OpenMin);
    }
}

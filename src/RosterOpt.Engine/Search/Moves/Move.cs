namespace RosterOpt.Engine.Search.Moves;

/// <summary>A way to change the roster a little. It leaves every student's year whole and in order, or says that it failed.</summary>
internal interface IMove
{
    /// <summary>Short name for tables of what each move contributes.</summary>
    string Name { get; }

    /// <summary>Changes the state between Begin and Settle.</summary>
    /// <returns>False where nothing sensible came up; the caller rolls back.</returns>
    bool TryPropose(MoveKit kit);
}

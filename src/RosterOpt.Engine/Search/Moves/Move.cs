namespace RosterOpt.Engine.Search.Moves;

/// <summary>A way to change the roster a little. It leaves every student's year whole and in order, or says that it failed.</summary>
internal interface IMove
{
    /// <summary>Short name for tables of what each move contributes.</summary>
    string Name { get; }

    /// <summary>How many plain moves take about as long as a try of this one: what it counts for where work is limited.</summary>
    int Cost => 1;

    /// <summary>Changes the state between Begin and Settle.</summary>
    /// <returns>False where nothing sensible came up; the caller rolls back.</returns>
    bool TryPropose(MoveKit kit);
}

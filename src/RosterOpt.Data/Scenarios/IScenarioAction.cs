namespace RosterOpt.Data.Scenarios;

/// <summary>One kind of change.</summary>
internal interface IScenarioAction
{
    /// <summary>As written in the file.</summary>
    string Name { get; }

    /// <summary>Changes the tables.</summary>
    /// <exception cref="ScenarioFault">It cannot; the message is about the row, not about the tables.</exception>
    void Act(ActionContext context);
}

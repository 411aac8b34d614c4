namespace RosterOpt.Data.Scenarios;

/// <summary>Every action. A new one is a file and a line here.</summary>
internal static class ActionCatalogue
{
    public static IReadOnlyList<IScenarioAction> All { get; } =
    [new SetAction(), new InsertAction(), new RemoveAction(), new ReplaceAction(), new CloneAction(), new PodsAction()];

    /// <summary>The action of that name, in any case, or null.</summary>
    public static IScenarioAction? Find(string name) =>
        All.FirstOrDefault(action => string.Equals(action.Name, name, StringComparison.OrdinalIgnoreCase));
}

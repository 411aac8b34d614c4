namespace RosterOpt.Data.Scenarios;

/// <summary>Forms pods before solving. The forming itself is not built yet, and the action says so instead of doing nothing.</summary>
internal sealed class PodsAction : IScenarioAction
{
    public string Name => "pods";

    public void Act(ActionContext context) =>
        throw context.Fault(
            new RowFault(
                "action",
                "pods-not-yet",
                "forming pods is not possible yet in this version.",
                "Give the pods in the table students: with set or replace."
            )
        );
}

using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A rotation starts and ends where the curriculum allows it: earliest, latest, starts. Counted: rotations.</summary>
public sealed class OutsideWindow : IHardRule
{
    public string Name => "outside-window";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var taught in TaughtRotation.All(facts))
        {
            if (!taught.Rule.AllowsWindow(taught.Rotation.Start, taught.Rotation.Blocks))
            {
                var what = BreachText.Rotation(facts.Problem, taught.Rotation);
                var message = $"{taught.Student.Id}: {what} starts or ends where the curriculum does not allow it.";
                yield return taught.Breach(Name, 1, message);
            }
        }
    }
}

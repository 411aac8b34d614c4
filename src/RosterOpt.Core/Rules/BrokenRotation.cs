using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A rotation lasts as long as the curriculum says, at one site, and runs over no break. Counted: rotations of wrong length + site
/// changes inside + rotations over a break.
/// </summary>
public sealed class BrokenRotation : IHardRule
{
    public string Name => "broken-rotation";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var taught in TaughtRotation.All(facts))
        {
            var rotation = taught.Rotation;
            var wrongLength = rotation.Blocks != taught.Rule.Length;
            var overBreak = false;
            for (var block = rotation.Start; block < rotation.End - 1; block++)
            {
                overBreak |= facts.Problem.Blocks[block].BreakAfter;
            }
            var count = (wrongLength ? 1 : 0) + rotation.SiteChanges + (overBreak ? 1 : 0);
            if (count > 0)
            {
                var why = new List<string>();
                if (wrongLength)
                {
                    var lasts = BreachText.Count(rotation.Blocks, "block");
                    why.Add($"lasts {lasts} instead of {taught.Rule.Length}");
                }
                if (rotation.SiteChanges > 0)
                {
                    why.Add("changes its site");
                }
                if (overBreak)
                {
                    why.Add("runs over a break");
                }
                var what = BreachText.Rotation(facts.Problem, rotation);
                yield return taught.Breach(Name, count, $"{taught.Student.Id}: {what} {string.Join(", ", why)}.");
            }
        }
    }
}

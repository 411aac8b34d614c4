using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A slot without a capacity row for everybody, outside its site's time, or with 0 places takes nobody. Counted: students there.</summary>
public sealed class UnknownSlot : IHardRule
{
    public string Name => "unknown-slot";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var used in facts.UsedSlots)
        {
            var slot = facts.Problem.FindSlot(used.Site, used.Discipline, used.Block);
            if (slot is { Max: > 0 })
            {
                continue;
            }
            var where = BreachText.Slot(facts.Problem, (used.Site, used.Discipline, used.Block));
            var count = used.Students.Count;
            var why = slot is null ? "which is not offered then" : "which has 0 places";
            yield return new Breach(Name, count, $"{BreachText.Count(count, "student")} placed for {where}, {why}.")
            {
                Student = count == 1 ? used.Students[0] : -1,
                Block = used.Block,
                Site = used.Site,
                Discipline = used.Discipline,
                Row = slot?.Row ?? default,
            };
        }
    }
}

using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student is not placed on leave or outside from–until. Counted: blocks. Confidential: so as not to tell who is on leave, the
/// message does not say which of the two it is and points at no row.
/// </summary>
public sealed class OnLeave : IHardRule
{
    public string Name => "on-leave";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var student in facts.Problem.Students)
        {
            for (var block = 0; block < facts.Problem.Blocks.Count; block++)
            {
                var place = facts.Roster.At(student.Index, block);
                if (place.IsPlaced && !student.Due[block])
                {
                    yield return new Breach(Name, 1, "A student is placed on leave or outside from and until.")
                    {
                        Student = student.Index,
                        Block = block,
                        Site = place.Site,
                        Discipline = place.Discipline,
                        IsConfidential = true,
                        Confidential =
                            $"{student.Id} is placed in {BreachText.Block(facts.Problem, block)}, on leave or outside from and until.",
                    };
                }
            }
        }
    }
}

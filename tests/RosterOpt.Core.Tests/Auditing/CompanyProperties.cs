using FsCheck.Xunit;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Auditing;

[Properties(Arbitrary = [typeof(RosterArbitraries)], MaxTest = 150, Replay = "20270105,9")]
public class CompanyProperties
{
    [Property]
    public void Terms_of_company_are_as_counted_pair_by_pair(AuditCase drawn)
    {
        var facts = new RosterFacts(drawn.Problem, drawn.Roster);
        var naive = new NaiveCompany(drawn.Problem, drawn.Roster);

        Assert.Equal(naive.Pair(), new PairTerm().Amount(facts));
        Assert.Equal(naive.Isolation(), new IsolationTerm().Amount(facts));
        Assert.Equal(naive.Stranger(), new StrangerTerm().Amount(facts));
        Assert.Equal(naive.Unanchored(), new UnanchoredTerm().Amount(facts));
        Assert.Equal(naive.Kept(student => facts.RotationsOf(student)), new KeptTerm().Amount(facts));
    }

    [Property]
    public void Rotations_hold_every_placement_once_and_stay_within_their_length(AuditCase drawn)
    {
        var facts = new RosterFacts(drawn.Problem, drawn.Roster);
        foreach (var student in drawn.Problem.Students)
        {
            var covered = facts
                .RotationsOf(student.Index)
                .SelectMany(x => Enumerable.Range(x.Start, x.Blocks))
                .ToList();
            var placed = drawn.Roster.Placements.Where(x => x.Student == student.Index).Select(x => x.Block);

            Assert.Equal(placed, covered);
            Assert.All(
                facts.RotationsOf(student.Index),
                rotation => Assert.InRange(rotation.Blocks, 1, drawn.Problem.LengthOf(student, rotation.Discipline))
            );
        }
    }
}

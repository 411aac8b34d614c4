using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Cohort;

public sealed class PlacementProblemTests
{
    [Fact]
    public void A_changed_copy_looks_its_own_slots_up()
    {
        var problem = RandomProblems.Planted(1).Problem;
        var slot = problem.Slots[0];
        Assert.NotNull(problem.FindSlot(slot.Site, slot.Discipline, slot.Block));

        var emptied = problem with { Slots = [] };

        Assert.Null(emptied.FindSlot(slot.Site, slot.Discipline, slot.Block));
        Assert.NotNull(problem.FindSlot(slot.Site, slot.Discipline, slot.Block));
    }

    [Fact]
    public void A_changed_copy_of_a_programme_looks_its_own_curriculum_up()
    {
        var programme = RandomProblems.Planted(1).Problem.Programmes[0];
        var rule = programme.Curriculum[0];
        Assert.Equal(rule, programme.RuleOf(rule.Discipline));

        var longer = programme with { Curriculum = [rule with { Length = 3 }] };

        Assert.Equal(3, longer.RuleOf(rule.Discipline)?.Length);
    }
}

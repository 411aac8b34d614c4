using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class ListCellTests
{
    [Fact]
    public void Tags_are_folded_and_a_bang_forbids()
    {
        var site = Given.Problem(("sites", "site,requires\nH1,Car; !solo;\nH2,\n")).Sites[0];
        Assert.Equal(["CAR"], site.Requires.Needed);
        Assert.Equal(["SOLO"], site.Requires.Forbidden);
    }

    [Fact]
    public void A_student_cannot_carry_a_forbidden_tag() =>
        Given.Read(("students", "student,tags\nS1,car;!solo\n")).OnlyError("wrong-name", "students:2:tags");
}

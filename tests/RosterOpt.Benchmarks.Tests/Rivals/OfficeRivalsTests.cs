using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Rivals.Office;

namespace RosterOpt.Benchmarks.Tests.Rivals;

/// <summary>Rivals that find nothing would make the comparison worthless.</summary>
public sealed class OfficeRivalsTests
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var seed in Seeds.Tuning(3))
        {
            cases.Add("first-fit", seed);
            cases.Add("flow", seed);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_a_legal_roster_of_a_full_cohort(string name, int seed)
    {
        var (problem, _) = CohortInstance.Create(CohortShape.Full(60, seed));
        var board = new ContenderBoard(problem, 300);
        IContender rival = name == "flow" ? new BlockFlow() : new AlphabeticalFirstFit();

        rival.Run(problem, board);

        var (curve, fault) = board.Audited();
        Assert.Equal(string.Empty, fault);
        Assert.NotEmpty(curve);
    }
}

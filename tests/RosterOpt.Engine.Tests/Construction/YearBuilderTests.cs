using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Construction;

public sealed class YearBuilderTests
{
    [Fact]
    public void A_student_who_can_have_a_legal_year_gets_a_whole_one_in_order()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var problem = new SearchProblem(RandomProblems.Planted(seed).Problem);
            var builder = new YearBuilder(problem, new SearchRandom(seed));
            for (var student = 0; student < problem.Students; student++)
            {
                var year = builder.Build(student, (_, _) => 0);

                Assert.False(builder.IsProvenImpossible, $"seed {seed}, student {student}");
                if (!problem.Demands.IsOptional(student))
                {
                    Assert.Equal(problem.Demands.Rotations(student), year.Count);
                }
                var covered = year.SelectMany(rotation =>
                    Enumerable.Range(rotation.Start, problem.LengthOf(student, rotation.Discipline))
                );
                Assert.Distinct(covered);
                Assert.All(
                    year,
                    rotation =>
                        Assert.True(problem.Allowed.AllowsSomewhere(student, rotation.Discipline, rotation.Start))
                );
            }
        }
    }

    [Fact]
    public void The_cheapest_start_is_taken_where_nothing_forbids_it()
    {
        var problem = new SearchProblem(
            new ProblemBuilder().Blocks(3).Student("S1").Course("D1").Site("H1").Places("H1", "D1", 1).Build()
        );

        var year = new YearBuilder(problem, new SearchRandom(1)).Build(0, (_, start) => start == 1 ? 0 : 100);

        Assert.Equal([(0, 1)], year);
    }

    [Fact]
    public void More_to_do_than_blocks_is_proven_impossible()
    {
        var problem = new SearchProblem(
            new ProblemBuilder()
                .Blocks(1)
                .Student("S1")
                .Course("D1")
                .Course("D2")
                .Site("H1")
                .Places("H1", "D1", 1)
                .Places("H1", "D2", 1)
                .Build()
        );
        var builder = new YearBuilder(problem, new SearchRandom(1));

        var year = builder.Build(0, (_, _) => 0);

        Assert.True(builder.IsProvenImpossible);
        Assert.Single(year);
    }
}

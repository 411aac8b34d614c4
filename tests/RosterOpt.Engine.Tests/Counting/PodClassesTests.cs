using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Counting;

public sealed class PodClassesTests
{
    [Fact]
    public void Pods_alike_are_one_class_and_a_row_of_its_own_makes_another()
    {
        var builder = new ProblemBuilder().Blocks(1).Course("D").Site("H").Places("H", "D", 20);
        foreach (var pod in new[] { "P", "Q", "R" })
        {
            builder.Students(new StudentRow { Pod = pod }, $"{pod}1", $"{pod}2");
        }
        var problem = builder.Student("alone").Prefer(3, new AboutRow { Student = "R1", Discipline = "D" }).Build();

        var classes = PodClasses.Of(new SearchProblem(problem));

        Assert.Equal([(2, 2), (2, 1), (1, 1)], classes.Select(one => (one.Size, one.Pods.Count)));
        Assert.Equal(problem.Students.Count, classes.Sum(one => one.Pods.Sum(pod => pod.Length)));
    }
}

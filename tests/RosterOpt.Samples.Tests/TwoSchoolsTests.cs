using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using Xunit;

namespace RosterOpt.Samples.Tests;

public sealed class TwoSchoolsTests
{
    [Fact]
    public void The_committed_files_are_made_again_bit_for_bit()
    {
        var folder = Directory.CreateTempSubdirectory("two-schools");
        try
        {
            DataSetWriter.WriteFolder(TwoSchools.Create(), folder.FullName);
            var committed = Folders.Sample(TwoSchools.Name);
            Assert.Equal(Names(committed), Names(folder.FullName));
            foreach (var name in Names(committed))
            {
                var (old, made) = (
                    File.ReadAllBytes(Path.Combine(committed, name)),
                    File.ReadAllBytes(Path.Combine(folder.FullName, name))
                );
                Assert.True(
                    old.AsSpan().SequenceEqual(made),
                    $"{name} differs. Maybe write data-samples/{TwoSchools.Name} again."
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void It_has_what_its_description_promises()
    {
        var problem = DataSetReader.Understand(TwoSchools.Create(), []).Problem!;
        Assert.Equal(["ge-year3", "ge-year4", "ug-year4", "ug-year5"], problem.Programmes.Select(one => one.Id));
        Assert.Equal(10, problem.Blocks.Count);
        Assert.Contains(problem.Blocks, block => block.BreakAfter);
        Assert.Equal([4, 5], problem.Blocks.Select(block => block.Weeks).Distinct().Order());
        Assert.Single(problem.Sites, site => !site.IsSocial);
        Assert.Contains(problem.Sites, site => site.Requires.Needed.Contains("CAR"));
        Assert.All(problem.Pods, pod => Assert.InRange(pod.Members.Count, 3, 5));
        Assert.NotEmpty(problem.SiteLimits);
        Assert.NotEmpty(problem.ProgrammeLimits);
        Assert.Contains(problem.Slots, slot => slot.Min > 0);
        Assert.Contains(problem.Slots, slot => slot.OpenMin > 0);
        Assert.Contains(problem.Exclusions, row => row.Student >= 0);
        Assert.Contains(problem.Exclusions, row => row.Programmes is not null);
        Assert.Contains(problem.Preferences, row => row.Student < 0);
        Assert.NotEmpty(problem.Locks);
        Assert.NotEmpty(problem.History);
        Assert.InRange(problem.ApartPairs.Count, 3, 10);
        Assert.NotEmpty(problem.Wishes);
    }

    [Fact]
    public void Its_students_differ_as_those_of_a_real_school_do()
    {
        var students = DataSetReader.Understand(TwoSchools.Create(), []).Problem!.Students;
        Assert.Equal(TwoSchools.Students, students.Count);
        Assert.InRange(students.Count(student => student.Pod < 0), 10, 50);
        Assert.Contains(students, student => student.From > 0);
        Assert.Contains(students, student => student.LeavesEarly);
        Assert.Contains(students, student => student.IsSolo);
        Assert.Contains(students, student => student.IsSupporter);
        Assert.Contains(students, student => student.Home < 0);
        Assert.Contains(students, student => student.Completed.Count > 0);
        Assert.Contains(students, HasLeave);
    }

    private static bool HasLeave(Student student) =>
        Enumerable.Range(student.From, student.Until - student.From + 1).Any(block => !student.Due[block]);

    private static List<string> Names(string folder) =>
        [.. Directory.GetFiles(folder, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}

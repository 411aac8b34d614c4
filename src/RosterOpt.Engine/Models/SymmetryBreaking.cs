using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models;

/// <summary>
/// Students of one pod (or of none) who differ in nothing can trade their years without any change of rules or score. Of all such
/// trades the model keeps the one in which their years come in order, block by block.
/// </summary>
internal sealed class SymmetryBreaking
{
    private readonly PlacementProblem problem;
    private readonly StudentVariables students;

    public SymmetryBreaking(PlacementProblem problem, StudentVariables students)
    {
        this.problem = problem;
        this.students = students;
        var personal = Personal(problem);
        Classes = problem
            .Students.Where(student => students.Free[student.Index] && !personal[student.Index])
            .GroupBy(Signature, StringComparer.Ordinal)
            .Select(static group => group.Select(static student => student.Index).ToArray())
            .Where(static group => group.Length > 1)
            .ToList();
    }

    /// <summary>Groups of at least two interchangeable students, in the order of the students.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Classes { get; }

    /// <summary>Asks for years in order.</summary>
    public void Add(ModelContext model)
    {
        foreach (var group in Classes)
        {
            for (var i = 1; i < group.Count; i++)
            {
                Order(model, group[i - 1], group[i]);
            }
        }
    }

    /// <summary>The same roster up to trades, with the years in order: what a hint must be.</summary>
    public Roster Sort(Roster roster)
    {
        var blocks = problem.Blocks.Count;
        var places = new Place[problem.Students.Count * blocks];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = roster.At(i / blocks, i % blocks);
        }
        foreach (var group in Classes)
        {
            var years = group.Select(student => places.AsSpan(student * blocks, blocks).ToArray()).ToList();
            var keys = group.Select(student => Key(roster, student)).ToList();
            var order = Enumerable
                .Range(0, group.Count)
                .OrderBy(i => keys[i], Comparer<int[]>.Create(Compare))
                .ToList();
            for (var i = 0; i < group.Count; i++)
            {
                years[order[i]].CopyTo(places.AsSpan(group[i] * blocks, blocks));
            }
        }
        return Roster.FromPlaces(problem, places);
    }

    private int[] Key(Roster roster, int student)
    {
        var rotations = RotationReader.Read(problem, roster, student);
        var key = new int[problem.Blocks.Count];
        for (var block = 0; block < key.Length; block++)
        {
            var choices = students.Covering(student, block);
            for (var i = 0; i < choices.Count; i++)
            {
                key[block] = rotations.Contains(choices[i].Rotation) ? i + 1 : key[block];
            }
        }
        return key;
    }

    private static int Compare(int[]? a, int[]? b) => a.AsSpan().SequenceCompareTo(b);

    /// <summary>first ≤ second, lexicographically over the blocks.</summary>
    private void Order(ModelContext model, int first, int second)
    {
        var equal = Flag.True;
        for (var block = 0; block < problem.Blocks.Count; block++)
        {
            var difference = Rank(second, block).Add(Rank(first, block), -1);
            if (difference.IsConstant)
            {
                continue;
            }
            var next = model.NewFlag();
            // equal so far: second ≥ first, and greater by at least 1 where they part here.
            var atLeast = model.Model.AddLinearConstraint(
                new LinearSum().Add(difference).Add(next).VariablePart(),
                1,
                long.MaxValue / 4
            );
            if (!equal.IsTrue)
            {
                atLeast.OnlyEnforceIf(equal.Literal);
                model.Imply(next, equal);
            }
            equal = next;
        }
    }

    private LinearSum Rank(int student, int block)
    {
        var sum = new LinearSum();
        var choices = students.Covering(student, block);
        for (var i = 0; i < choices.Count; i++)
        {
            sum.Add(choices[i].Taken, i + 1);
        }
        return sum;
    }

    private static string Signature(Student student)
    {
        var counts = student
            .PoolCounts.OrderBy(static pair => pair.Key)
            .Select(static pair => $"{pair.Key}:{pair.Value}");
        var done = student.Completed.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key}:{pair.Value}");
        var due = student.Due.Select(static block => block ? '1' : '0').ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{student.Programme}|{student.Pod}|{student.Home}|{student.LeavesEarly}|{new string(due)}|{student.IsolationPenalty}|"
                + $"{student.MovePenalty}|{student.WaitPenalty}|{student.IsSolo}|{student.IsSupporter}|"
                + $"{string.Join(';', student.Tags.Order(StringComparer.Ordinal))}|{string.Join(';', done)}|{string.Join(';', counts)}"
        );
    }

    /// <summary>Students whom a row of their own tells from everybody else.</summary>
    private static bool[] Personal(PlacementProblem problem)
    {
        var personal = new bool[problem.Students.Count];
        var named = problem
            .Exclusions.Select(static row => row.Student)
            .Concat(problem.Preferences.Select(static row => row.Student))
            .Concat(problem.Locks.Select(static row => row.Student))
            .Concat(problem.Wishes.SelectMany(static row => new[] { row.StudentA, row.StudentB }))
            .Concat(problem.ApartPairs.SelectMany(static row => new[] { row.StudentA, row.StudentB }));
        foreach (var student in named.Where(static student => student >= 0))
        {
            personal[student] = true;
        }
        for (var student = 0; student < personal.Length; student++)
        {
            personal[student] |= problem.Baseline?.Knows(student) ?? false;
        }
        return personal;
    }
}

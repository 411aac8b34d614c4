using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>A student's year as a whole: idle blocks, where the student was last, when the year ends.</summary>
internal sealed class StudentYear
{
    private readonly ModelContext model;
    private readonly int[] slack;
    private readonly Dictionary<(int Student, int Site, int Block), Flag> lastSites = [];
    private readonly Dictionary<(int Student, int Block), Flag> going = [];
    private readonly Dictionary<int, LinearSum> moves = [];

    public StudentYear(ModelContext model)
    {
        this.model = model;
        slack = [.. model.Problem.Students.Select(student => Slackness(student))];
    }

    /// <summary>Due blocks that the student may at most spend without a placement.</summary>
    public int IdleAtMost(int student) => slack[student];

    /// <summary>False where the student surely has a placement in the block.</summary>
    public bool MayIdle(int student, int block) =>
        model.Students.Free[student]
            ? !model.Problem.Students[student].Due[block] || slack[student] > 0
            : model.Students.Covering(student, block).Count == 0;

    /// <summary>The student has a placement in this or a later block.</summary>
    public Flag IsGoing(int student, int block)
    {
        if (block >= model.Problem.Blocks.Count)
        {
            return Flag.False;
        }
        if (!going.TryGetValue((student, block), out var flag))
        {
            going[(student, block)] = flag = model.Or([
                model.Students.IsPlaced(student, block),
                IsGoing(student, block + 1),
            ]);
        }
        return flag;
    }

    /// <summary>The student's last placement up to and with the block is at the site.</summary>
    public Flag WasLastAt(int student, int site, int block)
    {
        if (block < 0)
        {
            return Flag.False;
        }
        if (!lastSites.TryGetValue((student, site, block), out var flag))
        {
            var here = model.Students.IsIn(student, new Venue(block, site, Venue.Any));
            var idle = MayIdle(student, block) ? model.Students.IsPlaced(student, block).Not() : Flag.False;
            var stayed = idle.IsFalse ? Flag.False : model.And(WasLastAt(student, site, block - 1), idle);
            lastSites[(student, site, block)] = flag = model.OneOf([here, stayed]);
        }
        return flag;
    }

    /// <summary>Rotations less 1 (0 without any) less those at the site of the one before; not to be changed.</summary>
    public LinearSum Moves(int student)
    {
        if (!moves.TryGetValue(student, out var found))
        {
            moves[student] = found = CountMoves(student);
        }
        return found;
    }

    /// <summary>Blocks without a placement before the end of the last rotation, those not due only where the settings say so.</summary>
    public LinearSum Waits(int student)
    {
        var waits = new LinearSum();
        for (var block = 0; block < model.Problem.Blocks.Count; block++)
        {
            if (model.Problem.Settings.WaitCountsLeave || model.Problem.Students[student].Due[block])
            {
                waits.Add(IsGoing(student, block)).Add(model.Students.IsPlaced(student, block), -1);
            }
        }
        return waits;
    }

    /// <summary>What the student's rotations earn by preference.</summary>
    public LinearSum Preference(int student)
    {
        var rows = model.Problem.Preferences.Where(row => row.Student < 0 || row.Student == student).ToList();
        var sum = new LinearSum();
        foreach (var (rotation, taken) in model.Students.Choices(student))
        {
            sum.Add(
                taken,
                rows.Where(row => row.Matches(rotation.Site, rotation.Discipline, rotation.Start))
                    .Sum(static row => (long)row.Score)
            );
        }
        return sum;
    }

    private LinearSum CountMoves(int student)
    {
        var moved = model.Students.Count(student, static _ => true).Add(IsGoing(student, 0), -1);
        foreach (
            var (site, start) in model
                .Students.Choices(student)
                .Select(static c => (c.Rotation.Site, c.Rotation.Start))
                .Distinct()
        )
        {
            var starts = model.OneOf(
                model
                    .Students.Choices(student)
                    .Where(choice => choice.Rotation.Site == site && choice.Rotation.Start == start)
                    .Select(static choice => choice.Taken)
                    .ToList()
            );
            moved.Add(model.And(starts, WasLastAt(student, site, start - 1)), -1);
        }
        return moved;
    }

    private int Slackness(Student student)
    {
        var due = student.Due.Count(static block => block);
        if (student.LeavesEarly || model.Relief.Softens(Rules.MissingDisciplineModelRule.RuleName))
        {
            return due;
        }
        var rules = model.Problem.Programmes[student.Programme].Curriculum;
        var compulsory = rules
            .Where(static rule => !rule.IsElective)
            .Sum(rule => PlacementProblem.TimesToDo(student, rule) * rule.Length);
        var electives = student.PoolCounts.Keys.Sum(pool =>
            rules
                .Where(rule => rule.Pool == pool)
                .Select(static rule => rule.Length)
                .Order()
                .Take(model.Problem.ElectivesToDo(student, pool))
                .Sum()
        );
        return Math.Max(0, due - compulsory - electives);
    }
}

namespace RosterOpt.Samples;

/// <summary>Draws timetables of one year at random, each of which obeys the curriculum.</summary>
internal sealed class TimetableDraw(SampleProgramme programme, SampleRandom random)
{
    private const int MostSteps = 5_000;

    private List<SampleRule> open = [];
    private List<PlannedRotation> placed = [];
    private Func<int, bool> isFree = _ => true;
    private int steps;

    /// <summary>A timetable of all compulsory disciplines and as many electives as are due, or null where the draw found none.</summary>
    /// <param name="isFree">Blocks in which the student can be placed.</param>
    public IReadOnlyList<PlannedRotation>? Draw(Func<int, bool> isFree)
    {
        open = [.. programme.Compulsory.SelectMany(rule => Enumerable.Repeat(rule, rule.Times))];
        var choices = programme.Choices.ToList();
        random.Shuffle(choices);
        open.AddRange(choices.Take(programme.Electives));
        random.Shuffle(open);
        placed = [];
        this.isFree = isFree;
        steps = 0;
        return Place(programme.From) ? placed : null;
    }

    private bool Place(int block)
    {
        if (open.Count == 0)
        {
            return true;
        }
        if (++steps > MostSteps || block + open.Sum(rule => rule.Length) > SampleCalendar.Count)
        {
            return false;
        }
        // One step in eight tries a free block first, so that it may fall anywhere.
        if (random.Below(8) == 0 && Place(block + 1))
        {
            return true;
        }
        for (var i = 0; i < open.Count; i++)
        {
            var rule = open[i];
            if (!CanStart(rule, block))
            {
                continue;
            }
            open.RemoveAt(i);
            placed.Add(new PlannedRotation(rule.Discipline, block, rule.Length));
            if (Place(block + rule.Length))
            {
                return true;
            }
            placed.RemoveAt(placed.Count - 1);
            open.Insert(i, rule);
        }
        return Place(block + 1);
    }

    private bool CanStart(SampleRule rule, int start)
    {
        if (!rule.Allows(start) || start + rule.Length > SampleCalendar.Count)
        {
            return false;
        }
        for (var block = start; block < start + rule.Length; block++)
        {
            var overBreak = block > start && block - 1 == SampleCalendar.BreakAfter;
            if (!isFree(block) || overBreak || SampleCurriculum.IsExcluded(programme, rule.Discipline, block))
            {
                return false;
            }
        }
        return rule.After.Length == 0 || !open.Exists(other => other.Discipline == rule.After);
    }
}

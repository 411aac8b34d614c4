using System.Text;
using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Search;

/// <summary>
/// Whether a rotation is possible at all: the student, an offer and a first block. It answers every rule that concerns one
/// rotation alone (slot exists, window, breaks, leave, tags, exclusions, the student's own locks) with one look-up. Students with
/// the same rights share one bit set, because a data set has few kinds of students and many students.
/// </summary>
internal sealed class AllowedTable
{
    private readonly PlacementProblem problem;
    private readonly SlotTable slots;
    private readonly int[] lengths;
    private readonly int blocks;
    private readonly int[] classOf;
    private readonly List<ulong[]> bits = [];
    private readonly List<bool[]> anywhere = [];
    private readonly int[] breaksUpTo;

    public AllowedTable(PlacementProblem problem, SlotTable slots, int[] lengths)
    {
        this.problem = problem;
        this.slots = slots;
        this.lengths = lengths;
        blocks = problem.Blocks.Count;
        classOf = new int[problem.Students.Count];
        breaksUpTo = CountBreaks(problem);
        var rows = new PersonalRows(problem);
        var shared = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var student in problem.Students)
        {
            var sharedKey = rows.SharedKeyOf(student);
            var key = sharedKey + rows.OwnKeyOf(student);
            if (!classes.TryGetValue(key, out var number))
            {
                if (!shared.TryGetValue(sharedKey, out var set))
                {
                    shared[sharedKey] = set = SharedSet(student, rows);
                }
                classes[key] = number = classes.Count;
                AddClass(student, rows, set);
            }
            classOf[student.Index] = number;
        }
    }

    /// <summary>True where the student may do the rotation of the offer that starts in the block.</summary>
    public bool Allows(int student, int offer, int start)
    {
        var bit = (offer * blocks) + start;
        return (bits[classOf[student]][bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    /// <summary>True where some site lets the student start the discipline in the block.</summary>
    public bool AllowsSomewhere(int student, int discipline, int start) =>
        anywhere[classOf[student]][(discipline * blocks) + start];

    /// <summary>Students with the same number may do the same rotations.</summary>
    public int ClassOf(int student) => classOf[student];

    /// <summary>What is allowed by all that students have in common; the rest is taken out of a copy, which is much quicker.</summary>
    private ulong[] SharedSet(Student student, PersonalRows rows)
    {
        var set = new ulong[((slots.OfferCount * blocks) + 63) / 64];
        foreach (var (rule, offer, start) in Rotations(student))
        {
            if (IsPossible(student, rule, offer, start) && rows.AllowAll(student, slots.OfferSite[offer], rule, start))
            {
                var bit = (offer * blocks) + start;
                set[bit >> 6] |= 1UL << (bit & 63);
            }
        }
        return set;
    }

    private void AddClass(Student student, PersonalRows rows, ulong[] shared)
    {
        var set = rows.HasOwn(student) ? (ulong[])shared.Clone() : shared;
        var some = new bool[problem.Disciplines.Count * blocks];
        foreach (var (rule, offer, start) in Rotations(student))
        {
            var bit = (offer * blocks) + start;
            if ((set[bit >> 6] & (1UL << (bit & 63))) == 0)
            {
                continue;
            }
            if (rows.HasOwn(student) && !rows.AllowOwn(student, slots.OfferSite[offer], rule, start))
            {
                set[bit >> 6] &= ~(1UL << (bit & 63));
                continue;
            }
            some[(rule.Discipline * blocks) + start] = true;
        }
        bits.Add(set);
        anywhere.Add(some);
    }

    private IEnumerable<(CurriculumRule Rule, int Offer, int Start)> Rotations(Student student)
    {
        foreach (var rule in problem.Programmes[student.Programme].Curriculum)
        {
            foreach (var offer in slots.OffersOfDiscipline[rule.Discipline])
            {
                for (var start = 0; start + rule.Length <= blocks; start++)
                {
                    yield return (rule, offer, start);
                }
            }
        }
    }

    private bool IsPossible(Student student, CurriculumRule rule, int offer, int start)
    {
        if (!rule.AllowsWindow(start, rule.Length) || breaksUpTo[start + rule.Length - 1] > breaksUpTo[start])
        {
            return false;
        }
        for (var block = start; block < start + rule.Length; block++)
        {
            var slot = slots.SlotOfOffer[(offer * blocks) + block];
            if (slot < 0 || !student.Due[block] || !problem.Slots[slot].Requires.IsMetBy(student.Tags))
            {
                return false;
            }
        }
        return problem.Sites[slots.OfferSite[offer]].Requires.IsMetBy(student.Tags);
    }

    /// <summary>Breaks after blocks before the one given: a rotation from a to b runs over a break where the counts differ.</summary>
    private static int[] CountBreaks(PlacementProblem problem)
    {
        var counts = new int[problem.Blocks.Count + 1];
        for (var block = 0; block < problem.Blocks.Count; block++)
        {
            counts[block + 1] = counts[block] + (problem.Blocks[block].BreakAfter ? 1 : 0);
        }
        return counts;
    }

    /// <summary>Exclusions and locks by student, and what makes students alike.</summary>
    private sealed class PersonalRows
    {
        private readonly HashSet<string> asked;
        private readonly Dictionary<int, List<Exclusion>> own;
        private readonly List<Exclusion> general;
        private readonly Dictionary<int, List<Lock>> locks;

        public PersonalRows(PlacementProblem problem)
        {
            var needs = problem.Sites.Select(site => site.Requires).Concat(problem.Slots.Select(slot => slot.Requires));
            asked =
            [
                .. needs.Where(tags => !tags.IsNone).Distinct().SelectMany(tags => tags.Needed.Concat(tags.Forbidden)),
            ];
            own = problem
                .Exclusions.Where(row => row.Student >= 0)
                .GroupBy(row => row.Student)
                .ToDictionary(g => g.Key, g => g.ToList());
            general = [.. problem.Exclusions.Where(row => row.Student < 0)];
            locks = problem.Locks.GroupBy(row => row.Student).ToDictionary(g => g.Key, g => g.ToList());
        }

        /// <summary>True where a row names the student.</summary>
        public bool HasOwn(Student student) => own.ContainsKey(student.Index) || locks.ContainsKey(student.Index);

        /// <summary>The same for students who differ by rows of their own at most.</summary>
        public string SharedKeyOf(Student student)
        {
            var key = new StringBuilder();
            key.Append(student.Programme).Append('|');
            key.AppendJoin(';', student.Tags.Where(asked.Contains).Order(StringComparer.Ordinal)).Append('|');
            foreach (var due in student.Due)
            {
                key.Append(due ? '1' : '0');
            }
            return key.ToString();
        }

        public string OwnKeyOf(Student student)
        {
            if (!HasOwn(student))
            {
                return string.Empty;
            }
            var key = new StringBuilder();
            foreach (var row in own.GetValueOrDefault(student.Index) ?? [])
            {
                key.Append('|').Append(row.Site).Append(',').Append(row.Discipline).Append(',');
                key.AppendJoin("", (row.Blocks ?? []).Select(b => b ? '1' : '0')).Append(',');
                key.AppendJoin(".", row.Programmes ?? []);
            }
            foreach (var row in locks.GetValueOrDefault(student.Index) ?? [])
            {
                key.Append("|L").Append(row.Block).Append(',').Append(row.Site).Append(',').Append(row.Discipline);
            }
            return key.ToString();
        }

        /// <summary>False where a row for everybody forbids the rotation.</summary>
        public bool AllowAll(Student student, int site, CurriculumRule rule, int start) =>
            !general.Exists(row => row.Concerns(student) && row.Touches(site, rule.Discipline, start, rule.Length));

        /// <summary>False where a row of the student's own forbids the rotation.</summary>
        public bool AllowOwn(Student student, int site, CurriculumRule rule, int start)
        {
            foreach (var row in own.GetValueOrDefault(student.Index) ?? [])
            {
                if (row.Concerns(student) && row.Touches(site, rule.Discipline, start, rule.Length))
                {
                    return false;
                }
            }
            return !(locks.GetValueOrDefault(student.Index) ?? []).Exists(row =>
                row.Block >= start
                && row.Block < start + rule.Length
                && (row.Site != site || row.Discipline != rule.Discipline)
            );
        }
    }
}

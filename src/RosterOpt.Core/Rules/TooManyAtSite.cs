using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student has at most settings.max_disciplines_per_site rotations at one site in the whole roster; without that setting there is
/// no limit. Counted: (student, site).
/// </summary>
public sealed class TooManyAtSite : IHardRule
{
    public string Name => "too-many-at-site";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Problem.Settings.MaxDisciplinesPerSite is not { } most)
        {
            yield break;
        }
        var here = new int[facts.Problem.Sites.Count];
        foreach (var student in facts.Problem.Students)
        {
            var rotations = facts.RotationsOf(student.Index);
            foreach (var rotation in rotations)
            {
                here[rotation.Site]++;
            }
            foreach (var rotation in rotations)
            {
                var count = here[rotation.Site];
                here[rotation.Site] = 0;
                if (count > most)
                {
                    var site = BreachText.Site(facts.Problem, rotation.Site);
                    var rotationsThere = BreachText.Count(count, "rotation");
                    yield return new Breach(
                        Name,
                        1,
                        $"{student.Id} has {rotationsThere} at {site}; the limit is {most}."
                    )
                    {
                        Student = student.Index,
                        Site = rotation.Site,
                    };
                }
            }
        }
    }
}

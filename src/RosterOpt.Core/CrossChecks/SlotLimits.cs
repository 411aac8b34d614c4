using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>The limits beside those of the slots themselves, found by place and block.</summary>
internal sealed class SlotLimits
{
    private readonly Dictionary<(int Site, int Block), SiteLimit> atSite = [];
    private readonly Dictionary<(int Site, int Discipline, int Block), List<ProgrammeLimit>> ofProgrammes = [];

    public SlotLimits(PlacementProblem problem)
    {
        foreach (var limit in problem.SiteLimits)
        {
            if (!atSite.TryGetValue((limit.Site, limit.Block), out var other) || limit.Max < other.Max)
            {
                atSite[(limit.Site, limit.Block)] = limit;
            }
        }
        foreach (var limit in problem.ProgrammeLimits)
        {
            var key = (limit.Site, limit.Discipline, limit.Block);
            if (!ofProgrammes.TryGetValue(key, out var list))
            {
                ofProgrammes[key] = list = [];
            }
            list.Add(limit);
        }
    }

    /// <summary>Students that the site takes in the block; <see cref="int.MaxValue"/> where nothing limits them.</summary>
    public int AtSite(int site, int block) => FindAtSite(site, block)?.Max ?? int.MaxValue;

    public SiteLimit? FindAtSite(int site, int block) => atSite.GetValueOrDefault((site, block));

    /// <summary>Students of the programme that the slot takes; <see cref="int.MaxValue"/> where nothing limits them further.</summary>
    public int OfProgramme(Slot slot, int programme)
    {
        var least = int.MaxValue;
        foreach (var limit in OfProgrammes(slot))
        {
            least = limit.Programmes.Contains(programme) ? Math.Min(least, limit.Max) : least;
        }
        return least;
    }

    public IReadOnlyList<ProgrammeLimit> OfProgrammes(Slot slot) =>
        ofProgrammes.TryGetValue((slot.Site, slot.Discipline, slot.Block), out var list) ? list : [];

    /// <summary>
    /// Limits of the slot that share no programme, tightest first. To obey only these is a relaxation, which a proof may use.
    /// </summary>
    public List<ProgrammeLimit> Disjoint(Slot slot)
    {
        var kept = new List<ProgrammeLimit>();
        foreach (var limit in OfProgrammes(slot).OrderBy(limit => limit.Max).Where(limit => limit.Max < slot.Max))
        {
            if (!kept.Exists(other => other.Programmes.Intersect(limit.Programmes).Any()))
            {
                kept.Add(limit);
            }
        }
        return kept;
    }
}

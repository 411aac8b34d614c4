using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>What all options of one student for one discipline have in common.</summary>
public sealed record RuleSurvey(CurriculumRule Rule)
{
    /// <summary>Beyond so many sites, two disciplines are taken to have one in common.</summary>
    private const int MostSites = 200;

    private int lastSite = -1;

    /// <summary>False where no rotation is possible at all.</summary>
    public bool HasOptions { get; private set; }

    /// <summary>Most that one rotation earns by preference; weighted points.</summary>
    public long BestPreference { get; private set; } = long.MinValue;

    /// <summary>Most that one rotation earns by preference less away less isolation it cannot avoid; weighted points.</summary>
    public long BestPersonal { get; private set; } = long.MinValue;

    /// <summary>No rotation ends before this block.</summary>
    public int EarliestEnd { get; private set; } = int.MaxValue;

    /// <summary>Fewest blocks of a rotation that are certainly alone.</summary>
    public int LeastLoneBlocks { get; private set; } = int.MaxValue;

    /// <summary>True where there are so many sites that they are not kept.</summary>
    public bool HasManySites { get; private set; }

    /// <summary>Sites of the options; empty where there are many.</summary>
    public HashSet<int> Sites { get; } = [];

    /// <summary>The same where every rotation earns so many points more.</summary>
    public RuleSurvey With(long points) =>
        points == 0 || !HasOptions
            ? this
            : this with
            {
                BestPreference = BestPreference + points,
                BestPersonal = BestPersonal + points,
            };

    public void Add(RotationOption option, long preference, long costs, int loneBlocks)
    {
        HasOptions = true;
        BestPreference = Math.Max(BestPreference, preference);
        BestPersonal = Math.Max(BestPersonal, preference - costs);
        EarliestEnd = Math.Min(EarliestEnd, option.Start + Rule.Length);
        LeastLoneBlocks = Math.Min(LeastLoneBlocks, loneBlocks);
        if (option.Site == lastSite || HasManySites)
        {
            return;
        }
        Sites.Add(option.Site);
        lastSite = option.Site;
        if (Sites.Count > MostSites)
        {
            HasManySites = true;
            Sites.Clear();
            Sites.TrimExcess();
        }
    }
}

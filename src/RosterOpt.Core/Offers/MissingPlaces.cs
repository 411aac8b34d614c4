using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Rules;

namespace RosterOpt.Core.Offers;

/// <summary>A limit that a roster exceeds.</summary>
/// <param name="Site">Index.</param>
/// <param name="Discipline">Index; -1 for the limit of the whole site.</param>
/// <param name="Block">Index.</param>
/// <param name="Programmes">The programmes that the limit is for; empty where it is for everybody.</param>
/// <param name="Count">Places that are missing; at least 1.</param>
public sealed record MissingPlace(int Site, int Discipline, int Block, IReadOnlyList<int> Programmes, int Count);

/// <summary>
/// The places that a roster takes and that are not offered. Where nothing else is broken, the roster is legal once they are:
/// <see cref="IsLegalThen"/> is the audit's word on it, not an estimate.
/// </summary>
public sealed class MissingPlaces
{
    private MissingPlaces(IReadOnlyList<MissingPlace> all, PlacementProblem widened, AuditResult then)
    {
        (All, Widened, Then) = (all, widened, then);
    }

    /// <summary>Slots first, then limits of sites, then limits of programmes, each in the order of the data set.</summary>
    public IReadOnlyList<MissingPlace> All { get; }

    /// <summary>The problem with the missing places offered; a slot that takes nobody today stays as it is.</summary>
    public PlacementProblem Widened { get; }

    /// <summary>The audit of the roster in <see cref="Widened"/>.</summary>
    public AuditResult Then { get; }

    /// <summary>True where nothing else is broken.</summary>
    public bool IsLegalThen => Then.IsLegal;

    /// <summary>Finds them.</summary>
    /// <param name="problem">The data set.</param>
    /// <param name="roster">Any roster; of a legal one nothing is missing.</param>
    public static MissingPlaces Of(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var facts = new RosterFacts(problem, roster);
        var slots = new OverCapacity().Check(facts).ToDictionary(one => (one.Site, one.Discipline, one.Block));
        var sites = new OverSitePlaces().Check(facts).ToDictionary(one => (one.Site, one.Block));
        var programmes = problem.ProgrammeLimits.ToDictionary(limit => limit, limit => Surplus(facts, limit));
        var widened = problem with
        {
            Slots =
            [
                .. problem.Slots.Select(slot =>
                    slots.TryGetValue((slot.Site, slot.Discipline, slot.Block), out var over)
                        ? slot with
                        {
                            Max = slot.Max + over.Count,
                        }
                        : slot
                ),
            ],
            SiteLimits =
            [
                .. problem.SiteLimits.Select(limit =>
                    sites.TryGetValue((limit.Site, limit.Block), out var over)
                        ? limit with
                        {
                            Max = limit.Max + over.Count,
                        }
                        : limit
                ),
            ],
            ProgrammeLimits =
            [
                .. problem.ProgrammeLimits.Select(limit => limit with { Max = limit.Max + programmes[limit] }),
            ],
        };
        MissingPlace[] all =
        [
            .. slots.Values.Select(one => new MissingPlace(one.Site, one.Discipline, one.Block, [], one.Count)),
            .. sites.Values.Select(one => new MissingPlace(one.Site, -1, one.Block, [], one.Count)),
            .. programmes
                .Where(one => one.Value > 0)
                .Select(one => new MissingPlace(
                    one.Key.Site,
                    one.Key.Discipline,
                    one.Key.Block,
                    one.Key.Programmes,
                    one.Value
                )),
        ];
        return new MissingPlaces(all, widened, Audit.Run(widened, roster));
    }

    private static int Surplus(RosterFacts facts, ProgrammeLimit limit)
    {
        var students = 0;
        foreach (var student in facts.InSlot(limit.Site, limit.Discipline, limit.Block))
        {
            students += limit.Programmes.Contains(facts.Problem.Students[student].Programme) ? 1 : 0;
        }
        return Math.Max(0, students - limit.Max);
    }
}

using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Engine;
using Roster = RosterOpt.Core.Rosters.Roster;

namespace RosterOpt.Cli.Tests.Frontier;

/// <summary>
/// Two pods of two who want to be apart in the first block, the second pod more: with (preference, pair) either is split or kept, so
/// that (80, 0), (70, 80) and (40, 160) are all there is to choose from. Every other term is off.
/// </summary>
internal static class FrontCohort
{
    private const string Off = "whole,0\nisolation,0\nrepeat_isolation,0\nstranger,0\nmove,0\naway,0\ntogether,0\n";

    public static string WriteTo(TempFolder folder)
    {
        var data = SmallCohort.WriteTo(folder, "data", ("pod_min,2\n", "pod_min,2\n" + Off));
        folder.Write("data/capacity.csv", "site,discipline,max\nHOSPITAL,Surgery,3\nCLINIC,Primary,3\n");
        folder.Write(
            "data/preferences.csv",
            "student,site,discipline,block,score\nS1,,Surgery,B1,10\nS2,,Primary,B1,10\nS3,,Surgery,B1,30\nS4,,Primary,B1,30\n"
        );
        return data;
    }

    /// <summary>Tries every roster: who begins with surgery.</summary>
    public static AllocationResult Solve(PlacementProblem problem)
    {
        var best = Enumerable
            .Range(0, 16)
            .Select(first => Parse(problem, first))
            .Where(roster => Audit.Run(problem, roster).IsLegal)
            .MaxBy(roster => Audit.Run(problem, roster).Score)!;
        var score = Audit.Run(problem, best).Score;
        return new AllocationResult
        {
            Status = AllocationStatus.Optimal,
            Roster = best,
            Bound = score,
            BoundProof = "every roster was tried",
        };
    }

    private static Roster Parse(PlacementProblem problem, int first)
    {
        string[] surgery = ["HOSPITAL", "Surgery"];
        string[] primary = ["CLINIC", "Primary"];
        var rows = Enumerable
            .Range(0, 4)
            .SelectMany(student =>
            {
                var isFirst = (first >> student & 1) == 1;
                string[] one = [$"S{student + 1}", "B1", .. isFirst ? surgery : primary];
                string[] two = [$"S{student + 1}", "B2", .. isFirst ? primary : surgery];
                return new[] { one, two };
            })
            .Select((cells, line) => new TextRow(line + 2, cells));
        return RosterFile
            .Understand(new TextTable("roster", ["student", "block", "site", "discipline"], [.. rows]), problem)
            .Value!;
    }
}

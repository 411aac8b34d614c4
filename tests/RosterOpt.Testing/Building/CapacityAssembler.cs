using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Turns capacity rows into slots and limits: a row that names blocks replaces the row for every block.</summary>
internal sealed class CapacityAssembler(List<CapacityRow> rows, NameList sites, NameList disciplines)
{
    private readonly SortedDictionary<(int Site, int Discipline, int Block), Slot> slots = [];
    private readonly SortedDictionary<(int Site, int Block), SiteLimit> siteLimits = [];
    private readonly Dictionary<(int, int, int, string), ProgrammeLimit> programmeLimits = [];

    /// <summary>Tags of a requires cell.</summary>
    public static TagRequirement Tags(string requires)
    {
        var tags = NameList.Split(requires).Select(Names.Fold).ToLookup(tag => tag[0] == '!');
        return new TagRequirement(tags[false].ToFrozenSet(), tags[true].Select(tag => tag[1..]).ToFrozenSet());
    }

    public PlacementProblem AddTo(PlacementProblem problem)
    {
        foreach (var named in new[] { false, true })
        {
            for (var line = 0; line < rows.Count; line++)
            {
                if (rows[line].More.Block.Length > 0 == named)
                {
                    Add(rows[line], new SourceRow("capacity", line + 1), problem);
                }
            }
        }
        return problem with
        {
            Slots = [.. slots.Values.Select((slot, index) => slot with { Index = index })],
            SiteLimits = [.. siteLimits.Values],
            ProgrammeLimits = [.. programmeLimits.Values],
        };
    }

    private void Add(CapacityRow row, SourceRow source, PlacementProblem problem)
    {
        var site = problem.Sites[sites.Get(row.Site)];
        var mask = new NameList(problem.Blocks.Select(block => block.Id)).Mask(row.More.Block);
        for (var block = site.From; block <= site.Until; block++)
        {
            if (!mask[block])
            {
                continue;
            }
            if (row.Discipline.Length == 0)
            {
                siteLimits[(site.Index, block)] = new SiteLimit(site.Index, block, row.Max, source);
            }
            else if (row.More.Programme.Length > 0)
            {
                AddProgrammeLimit(row, source, problem, (site.Index, block));
            }
            else
            {
                AddSlot(row, source, (site.Index, block));
            }
        }
    }

    private void AddSlot(CapacityRow row, SourceRow source, (int Site, int Block) at)
    {
        var discipline = disciplines.Get(row.Discipline);
        slots[(at.Site, discipline, at.Block)] = new Slot
        {
            Index = 0,
            Site = at.Site,
            Discipline = discipline,
            Block = at.Block,
            Max = row.Max,
            Min = row.More.Min,
            OpenMin = row.More.OpenMin,
            Requires = Tags(row.More.Requires),
            Row = source,
        };
    }

    private void AddProgrammeLimit(
        CapacityRow row,
        SourceRow source,
        PlacementProblem problem,
        (int Site, int Block) at
    )
    {
        var discipline = disciplines.Get(row.Discipline);
        var names = NameList.Split(row.More.Programme).ToHashSet(StringComparer.Ordinal);
        int[] group = [.. problem.Programmes.Where(x => names.Contains(x.Id)).Select(x => x.Index).Order()];
        programmeLimits[(at.Site, discipline, at.Block, string.Join(';', group))] = new ProgrammeLimit(
            at.Site,
            discipline,
            at.Block,
            group,
            row.Max,
            source
        );
    }
}

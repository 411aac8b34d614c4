using RosterOpt.Core.Mending;

namespace RosterOpt.Reports.Sheets;

/// <summary>Puts a change to a roster into words.</summary>
internal static class MendText
{
    /// <summary>Such as "One more place for GP at NGH in B04, B05; then S12: NGH: GP in B04, B05".</summary>
    public static string Of(ReportContent content, RosterMend mend)
    {
        var problem = content.Problem;
        var places = mend
            .ExtraPlaces.GroupBy(place => (place.Site, place.Discipline))
            .Select(group =>
            {
                var perBlock = group.CountBy(place => place.Block).ToList();
                var more = perBlock.Max(pair => pair.Value);
                var blocks = string.Join(
                    ", ",
                    perBlock.Select(pair => pair.Key).Order().Select(b => problem.Blocks[b].Id)
                );
                var number = more == 1 ? "One more place" : $"{more} more places";
                return $"{number} for {problem.Disciplines[group.Key.Discipline].Id} at {problem.Sites[group.Key.Site].Id} in {blocks}";
            })
            .ToList();
        var moves = mend
            .Changes.GroupBy(line => (line.Student, line.Site, line.Discipline))
            .Select(group =>
            {
                var place = Wording.PlaceText(problem, new(group.Key.Site, group.Key.Discipline));
                var blocks = string.Join(", ", group.Select(line => problem.Blocks[line.Block].Id));
                return $"{problem.Students[group.Key.Student].Id} to {place} in {blocks}";
            });
        var move = string.Join("; ", moves);
        return places.Count == 0 ? $"Move {move}." : $"{string.Join("; ", places)}, to move {move}.";
    }
}

using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;

namespace RosterOpt.Reports.Sheets;

/// <summary>Puts a change to a roster into words.</summary>
internal static class MendText
{
    /// <summary>Such as "One more place for GP at NGH in B04, B05, for S12.".</summary>
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
                var student = problem.Students[group.Key.Student].Id;
                var to = Wording.PlaceText(problem, new(group.Key.Site, group.Key.Discipline));
                var blocks = string.Join(", ", group.Select(line => problem.Blocks[line.Block].Id));
                return $"{student} to {to} in {blocks}";
            });
        return places.Count == 0 ? $"Move {string.Join("; ", moves)}."
            : IsInto(mend) ? $"{places[0]}, for {string.Join(", ", Students(problem, mend))}."
            : $"{string.Join("; ", places)}, to move {string.Join("; ", moves)}.";
    }

    private static IEnumerable<string> Students(PlacementProblem problem, RosterMend mend) =>
        mend.Changes.Select(line => line.Student).Distinct().Select(student => problem.Students[student].Id);

    /// <summary>True where everybody who moves takes just the new places: saying where to would say it twice.</summary>
    private static bool IsInto(RosterMend mend) =>
        mend.ExtraPlaces.Select(place => (place.Site, place.Discipline)).Distinct().Count() == 1
        && mend.Changes.Select(line => (line.Site, line.Discipline, line.Block))
            .Order()
            .SequenceEqual(mend.ExtraPlaces.Order());
}

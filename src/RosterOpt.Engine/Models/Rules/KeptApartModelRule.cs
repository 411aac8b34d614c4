namespace RosterOpt.Engine.Models.Rules;

/// <summary>Two students who are kept apart are never at one site in one block.</summary>
internal sealed class KeptApartModelRule : IModelRule
{
    public string Name => "kept-apart";

    public void Add(ModelContext model)
    {
        foreach (var pair in model.Problem.ApartPairs)
        {
            for (var block = 0; block < model.Problem.Blocks.Count; block++)
            {
                var sites = model
                    .Students.Covering(pair.StudentA, block)
                    .Select(static choice => choice.Rotation.Site)
                    .Distinct();
                foreach (var venue in sites.Select(site => new Venue(block, site, Venue.Any)))
                {
                    var both = LinearSum.Of([
                        model.Students.IsIn(pair.StudentA, venue),
                        model.Students.IsIn(pair.StudentB, venue),
                    ]);
                    if (both.Most > 1)
                    {
                        model.Ask(
                            new Demand(Name, both, 0, 1, () => Subjects.Row(pair.Row, "two students kept apart"))
                        );
                    }
                }
            }
        }
    }
}

namespace RosterOpt.Engine.Models.Rules;

/// <summary>No student has more than max_disciplines_per_site rotations at one site.</summary>
internal sealed class TooManyAtSiteModelRule : IModelRule
{
    public string Name => "too-many-at-site";

    public void Add(ModelContext model)
    {
        if (model.Problem.Settings.MaxDisciplinesPerSite is not { } most)
        {
            return;
        }
        foreach (var student in model.Problem.Students.Where(student => model.Students.Free[student.Index]))
        {
            var sites = model.Students.Choices(student.Index).Select(static choice => choice.Rotation.Site).Distinct();
            foreach (var site in sites)
            {
                var done = model.Students.Count(student.Index, choice => choice.Site == site);
                if (done.Most > most)
                {
                    model.Ask(
                        new Demand(
                            Name,
                            done,
                            0,
                            most,
                            () => $"rotations of one student at {model.Problem.Sites[site].Id}"
                        )
                    );
                }
            }
        }
    }
}

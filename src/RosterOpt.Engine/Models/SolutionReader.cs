using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models;

/// <summary>Turns the values of a solution into a roster and its score.</summary>
internal sealed class SolutionReader
{
    private readonly ModelContext model;
    private readonly ModelScope scope;
    private readonly LinearSum score;

    public SolutionReader(ModelContext model, ModelScope scope, LinearSum score)
    {
        this.model = model;
        this.scope = scope;
        this.score = score;
    }

    public long Score(Func<int, long> valueOf) => score.Value(valueOf);

    public Roster Roster(Func<int, long> valueOf)
    {
        var blocks = model.Problem.Blocks.Count;
        var places = new Place[model.Problem.Students.Count * blocks];
        Array.Fill(places, Place.None);
        foreach (var student in model.Problem.Students)
        {
            if (!model.Students.Free[student.Index])
            {
                for (var block = 0; block < blocks; block++)
                {
                    places[(student.Index * blocks) + block] = scope.Given!.At(student.Index, block);
                }
                continue;
            }
            foreach (var (rotation, taken) in model.Students.Choices(student.Index))
            {
                if (valueOf(taken.Variable!.GetIndex()) == 1)
                {
                    places.AsSpan((student.Index * blocks) + rotation.Start, rotation.Blocks).Fill(rotation.Place);
                }
            }
        }
        return Core.Rosters.Roster.FromPlaces(model.Problem, places);
    }
}

using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>How one hard rule is said to the model: as a filter on what a student may do, as constraints, or both.</summary>
internal interface IModelRule
{
    /// <summary>Name in the data format.</summary>
    string Name { get; }

    /// <summary>True where the filter says all of the rule, so that a choice it refuses is one violation.</summary>
    bool IsFilter => false;

    /// <summary>False for rotations the rule forbids this student; null where it forbids none by itself.</summary>
    Func<RotationChoice, bool>? FilterFor(PlacementProblem problem, Student student) => null;

    /// <summary>Adds what must hold between rotations.</summary>
    void Add(ModelContext model) { }
}

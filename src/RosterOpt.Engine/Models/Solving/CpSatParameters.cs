using System.Globalization;

namespace RosterOpt.Engine.Models.Solving;

/// <summary>
/// The parameters of CP-SAT that are used here, typed: a mistyped name in its text form ends the process. Every name below is
/// exercised by a test.
/// </summary>
internal sealed record CpSatParameters
{
    /// <summary>Threads; at least 1. With 1 and no <see cref="Seconds"/> the same model gives the same answer.</summary>
    public int Workers { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>Wall-clock limit, or null.</summary>
    public double? Seconds { get; init; }

    /// <summary>Limit in the solver's deterministic units, or null.</summary>
    public double? DeterministicTime { get; init; }

    public bool Presolve { get; init; } = true;

    /// <summary>0–2: how much of the model the linear relaxation sees.</summary>
    public int LinearizationLevel { get; init; } = 1;

    /// <summary>0–4: how hard the solver looks for symmetries.</summary>
    public int SymmetryLevel { get; init; } = 2;

    /// <summary>0–3: how hard the presolve tries the values of variables; null for the solver's own.</summary>
    public int? ProbingLevel { get; init; }

    /// <summary>False for the solver's own defaults in everything but workers, seed and limits.</summary>
    public bool Tuned { get; init; } = true;

    /// <summary>Only check and complete the hint: what it says of a variable is taken as given.</summary>
    public bool FixHint { get; init; }

    /// <summary>The text form the solver reads.</summary>
    public string ToText()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:{Workers},random_seed:{Seed},cp_model_presolve:{(Presolve ? "true" : "false")}"
        );
        if (Tuned)
        {
            text += string.Create(
                CultureInfo.InvariantCulture,
                $",linearization_level:{LinearizationLevel},symmetry_level:{SymmetryLevel},ignore_subsolvers:\"variables_shaving\""
            );
        }
        if (Tuned && Workers > 1)
        {
            // Left to itself the solver gives two workers a weak relaxation whatever the level asked for: the bound stands still.
            text +=
                ",subsolvers:\"max_lp\",subsolvers:\"reduced_costs\",subsolvers:\"quick_restart\",subsolvers:\"no_lp\"";
        }
        if (FixHint)
        {
            text += ",fix_variables_to_their_hinted_value:true";
        }
        if (ProbingLevel is { } probing)
        {
            text += string.Create(CultureInfo.InvariantCulture, $",cp_model_probing_level:{probing}");
        }
        text += Limit("max_time_in_seconds", Seconds);
        return text + Limit("max_deterministic_time", DeterministicTime);
    }

    private static string Limit(string name, double? value) =>
        value is { } limit ? string.Create(CultureInfo.InvariantCulture, $",{name}:{limit:0.######}") : string.Empty;
}

namespace RosterOpt.Reports.Comparison;

/// <summary>What a difference to the base is worth.</summary>
public enum Verdict
{
    /// <summary>This is the base, or one of the two has no value.</summary>
    None,

    /// <summary>No difference.</summary>
    Same,

    /// <summary>Better than the base, and not by chance.</summary>
    Better,

    /// <summary>Worse than the base, and not by chance.</summary>
    Worse,

    /// <summary>Another value of something that is neither good nor bad, such as the number of students.</summary>
    Changed,

    /// <summary>Too small to tell from what a longer run or another seed would give.</summary>
    NotDistinguishable,

    /// <summary>One seed only: nobody knows whether another seed would say the same.</summary>
    OneSeed,

    /// <summary>Two seeds: one fewer than it takes.</summary>
    TwoSeeds,

    /// <summary>The data sets differ in a way that makes the two figures different things.</summary>
    NotCompared,
}

/// <summary>Verdicts as people read them.</summary>
public static class Verdicts
{
    /// <summary>All of them but <see cref="Verdict.None"/>, in the order in which they are explained.</summary>
    public static IReadOnlyList<Verdict> Explained { get; } =
    [.. Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.None)];

    /// <summary>A word or two; empty for <see cref="Verdict.None"/>.</summary>
    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => "same",
            Verdict.Better => "better",
            Verdict.Worse => "worse",
            Verdict.Changed => "changed",
            Verdict.NotDistinguishable => "not distinguishable",
            Verdict.OneSeed => "one seed only",
            Verdict.TwoSeeds => "two seeds only",
            Verdict.NotCompared => "not compared",
            _ => string.Empty,
        };

    /// <summary>A sign that goes before the word, so that the eye finds it; never the only mark.</summary>
    public static string Sign(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => "=",
            Verdict.Better => "▲",
            Verdict.Worse => "▼",
            Verdict.Changed => "◆",
            Verdict.NotDistinguishable => "≈",
            Verdict.OneSeed or Verdict.TwoSeeds => "?",
            Verdict.NotCompared => "–",
            _ => string.Empty,
        };

    /// <summary>One sentence.</summary>
    public static string Meaning(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => "There is no difference to the base.",
            Verdict.Better =>
                "Better than the base, and more than chance: a score by at least the two gaps together; a measure with every seed of this scenario better than every seed of the base (three seeds or more).",
            Verdict.Worse => "Worse than the base, and more than chance, as for better.",
            Verdict.Changed =>
                "Another value of a figure that is neither good nor bad in itself, such as the number of students.",
            Verdict.NotDistinguishable =>
                "Too small to count: a longer run or another seed may turn it round. A score differs by less than the two gaps together; a measure does not differ the same way between all seeds.",
            Verdict.OneSeed =>
                "The measure differs, but one seed was run only: nobody knows whether another seed would say the same. Run with three seeds to know.",
            Verdict.TwoSeeds => "The measure differs, but two seeds were run only; it takes three.",
            Verdict.NotCompared =>
                "The scenario changes students, blocks, curriculum, settings or what else the figure is made of, so that the two figures are different things. Ratios and figures per 100 student-weeks are compared instead.",
            _ => string.Empty,
        };
}

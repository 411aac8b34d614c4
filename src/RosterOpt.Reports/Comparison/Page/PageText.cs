using System.Net;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>Pieces of HTML that several parts of the page share.</summary>
internal static class PageText
{
    /// <summary>A text that no browser takes for anything but text.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(Workbooks.CellText.Clean(text));

    /// <summary>The difference to the base with its mark; empty for the base itself.</summary>
    public static string Delta(Difference difference) =>
        difference.Verdict == Verdict.None ? string.Empty : Mark(difference.Verdict, FigureText.OfChange(difference));

    /// <summary>A mark, the change, and the verdict for those who hear the page.</summary>
    /// <param name="verdict">Not <see cref="Verdict.None"/>.</param>
    /// <param name="change">Such as <c>+12</c>.</param>
    public static string Mark(Verdict verdict, string change)
    {
        var kind = verdict switch
        {
            Verdict.Better => "d better",
            Verdict.Worse => "d worse",
            _ => "d",
        };
        var word = Encode(verdict.Word());
        return verdict is Verdict.Same or Verdict.NotCompared
            ? $"<span class=\"{kind}\">{verdict.Sign()} {word}</span>"
            : $"<span class=\"{kind}\" title=\"{word}\"><span aria-hidden=\"true\">{verdict.Sign()}</span> {Encode(change)}<span class=\"sr\"> {word}</span></span>";
    }

    /// <summary>The label of a measure in the unit in which it stands.</summary>
    public static string Label(ComparedMeasure measure, bool isPer100Weeks) =>
        Encode(isPer100Weeks ? $"{measure.Label} per 100 student-weeks" : measure.Label);
}

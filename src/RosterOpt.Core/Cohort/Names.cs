using System.Text;

namespace RosterOpt.Core.Cohort;

/// <summary>How names are compared throughout.</summary>
public static class Names
{
    /// <summary>The form in which two spellings of one identifier are equal: trimmed, Unicode NFC, upper case character by character.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Trim().Normalize(NormalizationForm.FormC).Length,
            text.Trim().Normalize(NormalizationForm.FormC),
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.ToUpperInvariant(source[i]);
                }
            }
        );
    }

    /// <summary>The form in which table, heading and setting names are compared: case, spaces, <c>_</c> and <c>-</c> do not matter.</summary>
    public static string FoldHeading(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (c is not (' ' or '_' or '-') && !char.IsWhiteSpace(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }
        return kept.ToString();
    }
}

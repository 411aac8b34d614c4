namespace RosterOpt.Browser.Tests;

/// <summary>A test in a real browser: skipped, and counted as skipped, where none is installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}

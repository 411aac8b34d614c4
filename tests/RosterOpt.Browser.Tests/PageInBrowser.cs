using System.Globalization;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Tests.Comparison;

namespace RosterOpt.Browser.Tests;

/// <summary>The large comparison, opened from disk as a designer opens it. One browser for all tests of a class, a fresh page for each.</summary>
public sealed class PageInBrowser : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rosteropt-page-").FullName;
    private readonly Lazy<ChromeDriver> driver = new(Chromium.Start);

    internal ChromeDriver Driver => driver.Value;

    /// <summary>Loads the page afresh with nothing emulated.</summary>
    /// <param name="dark">True for somebody who prefers dark colours.</param>
    /// <param name="width">Of the window in CSS pixels.</param>
    /// <param name="script">False for a browser that runs no script.</param>
    internal ChromeDriver Open(bool dark = false, int width = 1280, bool script = true)
    {
        var path = Path.Combine(folder, ComparisonPage.Name);
        if (!File.Exists(path))
        {
            using var file = File.Create(path);
            ComparisonPage.Write(ComparisonExample.Large, file);
        }
        Emulate("screen", dark);
        Cdp("Emulation.setScriptExecutionDisabled", ("value", !script));
        Cdp(
            "Emulation.setDeviceMetricsOverride",
            ("width", width),
            ("height", 900),
            ("deviceScaleFactor", 1),
            ("mobile", false)
        );
        Driver.Navigate().GoToUrl(new Uri(path));
        if (script)
        {
            Driver.ExecuteScript("try { localStorage.clear(); } catch { }");
        }
        return Driver;
    }

    /// <summary>Another medium, or another taste.</summary>
    internal void Emulate(string media, bool dark) =>
        Cdp(
            "Emulation.setEmulatedMedia",
            ("media", media),
            (
                "features",
                // Nothing glides: what a test clicks stays where it is.
                new object[]
                {
                    Feature("prefers-color-scheme", dark ? "dark" : "light"),
                    Feature("prefers-reduced-motion", "reduce"),
                }
            )
        );

    private static Dictionary<string, object> Feature(string name, string value) =>
        new(StringComparer.Ordinal) { ["name"] = name, ["value"] = value };

    /// <summary>Requests of the page so far, but for data it holds itself.</summary>
    internal IReadOnlyList<string> Requests() =>
        [
            .. Driver
                .Manage()
                .Logs.GetLog(LogType.Performance)
                .Select(entry => JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
                .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
                .Select(message =>
                    message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!
                ),
        ];

    internal IReadOnlyList<string> Messages() =>
        [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    /// <summary>A whole number that a script returns.</summary>
    internal int Number(string script) =>
        Convert.ToInt32(Driver.ExecuteScript($"return {script};"), CultureInfo.InvariantCulture);

    /// <summary>Picks the entry with this text from a list.</summary>
    internal void Choose(string list, string text) =>
        Driver.FindElement(By.Id(list)).FindElements(By.TagName("option")).Single(entry => entry.Text == text).Click();

    internal string Text(string css) => Driver.FindElement(By.CssSelector(css)).Text;

    private void Cdp(string command, params (string Name, object Value)[] arguments) =>
        Driver.ExecuteCdpCommand(
            command,
            arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value, StringComparer.Ordinal)
        );

    public void Dispose()
    {
        if (driver.IsValueCreated)
        {
            driver.Value.Quit();
            driver.Value.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }
}

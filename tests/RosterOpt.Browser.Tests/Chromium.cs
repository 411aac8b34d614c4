using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace RosterOpt.Browser.Tests;

/// <summary>The browser of this machine and its driver, found on the path; nothing is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private static string? Browser { get; } = Browsers.Select(OnPath).FirstOrDefault(found => found is not null);

    private static string? Driver { get; } = OnPath("chromedriver");

    /// <summary>Why no test can run in a browser here, or null where they can.</summary>
    public static string? Missing { get; } =
        Browser is null ? "No Chromium on the path (Debian: apt-get install chromium)."
        : Driver is null ? "No chromedriver on the path (Debian: apt-get install chromium-driver)."
        : null;

    /// <summary>A headless browser whose messages and requests can be read afterwards.</summary>
    public static ChromeDriver Start()
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1000");
        if (Environment.IsPrivilegedProcess)
        {
            // Containers run as root, where the sandbox refuses to start. The pages are our own.
            options.AddArgument("--no-sandbox");
        }
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference(LogType.Performance, LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        return new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}

using Deque.AxeCore.Commons;
using OpenQA.Selenium;

namespace RosterOpt.Browser.Tests;

/// <summary>Whether everybody can read the page: contrast, structure for screen readers, narrow windows, dark colours, paper.</summary>
public sealed class ComparisonPageLooksTests(PageInBrowser page) : IClassFixture<PageInBrowser>
{
    /// <summary>Least contrast of text, WCAG 2 level AA.</summary>
    private const double LeastContrast = 4.5;

    [BrowserFact]
    public void Every_text_stands_out_in_light_colours() => Assert.Empty(PoorTexts(dark: false));

    [BrowserFact]
    public void Every_text_stands_out_in_dark_colours() => Assert.Empty(PoorTexts(dark: true));

    [BrowserFact]
    public void Nothing_hinders_a_screen_reader_in_light_colours() => Assert.Empty(Barriers(dark: false));

    [BrowserFact]
    public void Nothing_hinders_a_screen_reader_in_dark_colours() => Assert.Empty(Barriers(dark: true));

    [BrowserFact]
    public void The_page_never_scrolls_sideways()
    {
        foreach (var width in new[] { 1280, 800, 400, 320 })
        {
            page.Open(width: width);
            Assert.Equal(width, page.Number("innerWidth"));
            Assert.InRange(page.Number("document.documentElement.scrollWidth"), 1, width);
        }
    }

    [BrowserFact]
    public void Colours_can_be_switched_against_the_system()
    {
        var driver = page.Open(dark: true);
        var button = driver.FindElement(By.Id("theme"));
        Assert.Equal("true", button.GetDomAttribute("aria-pressed"));
        Assert.InRange(page.Number(Luminance), 0, 60);
        button.Click();
        Assert.Equal("false", button.GetDomAttribute("aria-pressed"));
        Assert.InRange(page.Number(Luminance), 200, 255);
        button.Click();
        Assert.InRange(page.Number(Luminance), 0, 60);
    }

    [BrowserFact]
    public void Paper_is_white_and_has_no_controls()
    {
        var driver = page.Open(dark: true);
        page.Emulate("print", dark: true);

        Assert.Equal(255, page.Number(Luminance));
        Assert.DoesNotContain(
            driver.FindElements(By.CssSelector("select, .jump, #theme, .go")),
            control => control.Displayed
        );
        Assert.True(driver.FindElement(By.Id("heat-one")).Displayed);
        Assert.Equal(
            page.Number("document.getElementById('heat-one').scrollHeight"),
            page.Number("document.getElementById('heat-one').clientHeight")
        );
        var printed = driver.Print(
            new PrintOptions { Orientation = PrintOrientation.Landscape, OutputBackgroundImages = true }
        );
        Assert.InRange(printed.AsByteArray.Length, 50_000, 5_000_000);
        Assert.Empty(PoorTextsNow());
    }

    private const string Luminance =
        "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))";

    private IReadOnlyList<string> PoorTexts(bool dark)
    {
        page.Open(dark);
        return PoorTextsNow();
    }

    /// <summary>Texts whose computed colour has too little contrast with the nearest opaque colour behind them.</summary>
    private IReadOnlyList<string> PoorTextsNow()
    {
        var found =
            (IEnumerable<object>)
                page.Driver.ExecuteScript(
                    """
                    const parse = (text) => text.match(/[\d.]+/g).map(Number);
                    const part = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
                    const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
                    const behind = (node) => {
                      for (let at = node; at; at = at.parentElement) {
                        const colour = parse(getComputedStyle(at).backgroundColor);
                        if (colour.length === 3 || colour[3] === 1) return colour;
                      }
                      return [255, 255, 255];
                    };
                    const poor = new Set();
                    let seen = 0;
                    for (const node of document.body.querySelectorAll('*')) {
                      const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
                      if (!text || node.closest('.sr, script, noscript, option') || !node.checkVisibility()) continue;
                      const style = getComputedStyle(node);
                      const ink = parse(node instanceof SVGElement ? style.fill : style.color);
                      const [a, b] = [light(ink), light(behind(node))].sort((x, y) => y - x);
                      const contrast = (a + 0.05) / (b + 0.05);
                      seen++;
                      if (contrast < arguments[0]) poor.add(`${node.tagName} .${node.getAttribute('class')}: ${contrast.toFixed(2)}`);
                    }
                    return seen < 500 ? [`only ${seen} texts were seen`] : [...poor];
                    """,
                    LeastContrast
                )!;
        return [.. found.Select(text => (string)text)];
    }

    private IReadOnlyList<string> Barriers(bool dark)
    {
        var driver = page.Open(dark);
        driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(2);
        var found =
            (IEnumerable<object>)
                driver.ExecuteAsyncScript(
                    """
                    const done = arguments[arguments.length - 1];
                    // Every cell of the heat maps has one of eleven colours; their contrast is measured cell by cell elsewhere.
                    axe.run({ exclude: [['#heat-one tbody tr:nth-child(n + 4)']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                      .then((result) => done(result.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)))
                      .catch((problem) => done([String(problem)]));
                    """
                )!;
        return [.. found.Select(text => (string)text)];
    }
}

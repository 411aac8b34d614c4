using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using RosterOpt.Reports.Tests.Comparison;

namespace RosterOpt.Browser.Tests;

/// <summary>What people do with the page: read, sort, point, steer by keyboard, switch and print.</summary>
public sealed class ComparisonPageInBrowserTests(PageInBrowser page) : IClassFixture<PageInBrowser>
{
    private const int Scenarios = 13;
    private const int Solved = 11;
    private const int Pods = 231;
    private const int Blocks = 10;

    [BrowserFact]
    public void It_opens_without_a_complaint_or_a_request()
    {
        page.Open();
        page.Requests();
        page.Messages();
        var driver = page.Open();

        Assert.Equal([driver.Url], page.Requests().Distinct(StringComparer.Ordinal));
        Assert.Empty(page.Messages());
        Assert.Equal(Scenarios, driver.FindElements(By.CssSelector(".card")).Count);
        Assert.Equal(Scenarios, driver.FindElements(By.CssSelector(".figures tbody tr")).Count);
        Assert.Equal(Solved, driver.FindElements(By.CssSelector(".dot")).Count);
        Assert.Equal(Solved * Blocks, driver.FindElements(By.CssSelector("#heat-all td")).Count);
    }

    [BrowserFact]
    public void A_name_that_looks_like_a_script_is_shown_and_not_run()
    {
        var driver = page.Open();

        Assert.Contains(
            ComparisonExample.Nasty,
            driver.FindElements(By.CssSelector(".card h3")).Select(name => name.Text)
        );
        Assert.Equal(0, page.Number("document.images.length"));
        Assert.Throws<NoAlertPresentException>(() => driver.SwitchTo().Alert());
    }

    [BrowserFact]
    public void The_table_sorts_by_mouse_and_by_keyboard()
    {
        var driver = page.Open();
        var button = driver.FindElement(By.CssSelector(".figures th:nth-child(7) button"));
        Assert.StartsWith("Time with a podmate", button.Text, StringComparison.Ordinal);
        var given = Column(7);

        button.Click();
        Assert.Equal(given.OrderByDescending(value => value), Column(7));
        Assert.Equal("descending", button.FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));
        button.SendKeys(Keys.Enter);
        Assert.Equal(given.Order(), Column(7));
        Assert.Equal("ascending", button.FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));
        Assert.Single(driver.FindElements(By.CssSelector(".figures th[aria-sort]")));

        // What has no value stands last either way.
        Assert.Equal("n/a", page.Text(".figures tbody tr:last-child td:nth-child(7)"));
    }

    [BrowserFact]
    public void The_table_shows_the_measures_of_one_question()
    {
        var driver = page.Open();
        page.Choose("show", "Isolation: who is alone?");
        var shown = driver
            .FindElements(By.CssSelector(".figures thead th"))
            .Where(head => head.Displayed)
            .Select(head => head.Text)
            .ToList();

        Assert.StartsWith("Scenario", shown[0], StringComparison.Ordinal);
        Assert.Contains(shown, text => text.StartsWith("Lone weeks", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, text => text.StartsWith("Whole pods", StringComparison.Ordinal));
    }

    [BrowserFact]
    public void Marks_are_reached_and_explained_by_keyboard_alone()
    {
        var driver = page.Open();
        driver.FindElement(By.Id("axis-c")).SendKeys(Keys.Tab);
        var first = driver.SwitchTo().ActiveElement();

        Assert.Equal("button", first.GetDomAttribute("role"));
        Assert.Contains("base", page.Text(".tip"), StringComparison.Ordinal);
        Assert.StartsWith("base: Time with a podmate", first.GetDomAttribute("aria-label"), StringComparison.Ordinal);
        first.SendKeys(Keys.ArrowDown);
        var second = driver.SwitchTo().ActiveElement();
        Assert.NotEqual(first, second);
        Assert.StartsWith(page.Text(".tip b") + ":", second.GetDomAttribute("aria-label"), StringComparison.Ordinal);

        second.SendKeys(Keys.Enter);
        Assert.Equal("true", second.GetDomAttribute("aria-pressed"));
        Assert.Equal(page.Text(".tip b"), page.Text("#side h3"));
        Assert.StartsWith(page.Text(".tip b"), page.Text("#heat-one caption"), StringComparison.Ordinal);
        second.SendKeys(Keys.Escape);
        Assert.False(driver.FindElement(By.CssSelector(".tip")).Displayed);
        // One stop for all marks: the next Tab leaves them.
        second.SendKeys(Keys.Tab);
        Assert.NotEqual("button", driver.SwitchTo().ActiveElement().GetDomAttribute("role"));
    }

    [BrowserFact]
    public void Pointing_at_a_mark_explains_it()
    {
        var driver = page.Open();
        var mark = driver.FindElement(By.CssSelector(".dot[data-number='5']"));
        driver.ExecuteScript("arguments[0].scrollIntoView({ block: 'center' })", mark);
        new Actions(driver).MoveToElement(mark).Perform();

        Assert.Equal("scenario 5 of many", page.Text(".tip b"));
        Assert.Contains("Lone placements", page.Text(".tip"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void Other_axes_redraw_the_picture()
    {
        var driver = page.Open();
        page.Choose("axis-x", "Moves between sites");

        Assert.Contains("Moves between sites", page.Text(".plot svg"), StringComparison.Ordinal);
        Assert.Equal(Solved, driver.FindElements(By.CssSelector(".dot")).Count);
    }

    [BrowserFact]
    public void The_heat_map_switches_scenario_colour_and_pods()
    {
        var driver = page.Open();
        Assert.Equal(Pods * (Blocks + 1), page.Number("document.querySelectorAll('#heat-one td').length"));
        page.Choose("heat-of", "scenario 3 of many");

        Assert.Equal($"scenario 3 of many: {Pods} of {Pods} pods", page.Text("#heat-one caption"));
        Assert.Matches(@"^\d/4$", page.Text("#heat-one td"));
        page.Choose("heat-by", "change to the base");
        Assert.Contains("→", page.Text("#heat-one tbody"), StringComparison.Ordinal);
        driver.FindElement(By.Id("heat-split")).Click();
        Assert.InRange(page.Number("document.querySelectorAll('#heat-one tbody tr').length"), 1, Pods - 1);
    }

    [BrowserFact]
    public void A_card_leads_to_its_pods()
    {
        var driver = page.Open();
        driver.FindElement(By.CssSelector("#s4 .go")).SendKeys(Keys.Enter);

        Assert.StartsWith("scenario 4 of many", page.Text("#heat-one caption"), StringComparison.Ordinal);
        Assert.Equal("heat-of", driver.SwitchTo().ActiveElement().GetDomAttribute("id"));
    }

    [BrowserFact]
    public void Without_script_cards_and_figures_are_there_and_no_dead_controls()
    {
        var driver = page.Open(script: false);

        Assert.Equal(Scenarios, driver.FindElements(By.CssSelector(".card")).Count(card => card.Displayed));
        Assert.True(driver.FindElement(By.CssSelector(".figures")).Displayed);
        Assert.DoesNotContain(
            driver.FindElements(By.CssSelector("button, select, input")),
            control => control.Displayed
        );
        Assert.False(driver.FindElement(By.Id("trade")).Displayed);
    }

    private List<double> Column(int column) =>
        [
            .. page
                .Driver.FindElements(By.CssSelector($".figures tbody td:nth-child({column})"))
                .Select(cell => cell.GetDomAttribute("data-v"))
                .Where(value => value is { Length: > 0 })
                .Select(value => double.Parse(value!, System.Globalization.CultureInfo.InvariantCulture)),
        ];
}

using FsCheck;
using FsCheck.Xunit;
using RosterOpt.Data.Import.Mss;
using Xunit;

namespace RosterOpt.Data.Tests.Import.Mss;

/// <summary>What is tolerated, and what is refused with line, name and reason.</summary>
public sealed class MssImportTests
{
    public static TheoryData<string, string> SameMeaning =>
        new()
        {
            { "DiscGroup = [1,1,2];", "DiscGroup = array1d(1..Disciplines, [1, 1, 2,]);" },
            { "1, 1 |\n2, 0 |];", "1, 1 |\n2, 0 |\n|];" },
            { "StudDiscGroup =[|\n1, 1 |\n2, 0 |];", "StudDiscGroup = array2d(1..2, {1, 2}, [1, 1, 2, 0]);" },
            { "Groups=2;", "/* how many\nof them */ Groups = 1..2;" },
            { "Horizon=4;", "Horizon = Weeks; Weeks = 4;" },
            { "1, 1, 1 |\n1, 1, 0 |];", "true, true, true | true, true, false |];" },
            { "AllowedDisc =[|\n1, 1, 1 |\n1, 1, 0 |];", "AllowedDisc = [1..3, {2, 1}];" },
            { "0, 0, 0 |\n1, 0, 0 |\n0, 0, 0 |];", "0, 0, 0, | 1, 0, 0, | 0, 0, 0, |];" },
            { "ManPref=[0, 7, 2];", "ManPref=[+0, 7, 2]" },
            {
                "array3d(1..Students,1..Hospitals,1..Disciplines,[\n1, 1, 1 ,\n1, 0, 1 ,\n1, 1, 1 ,\n1, 1, 0]);",
                "[| | 1, 1, 1 | 1, 0, 1 |, | 1, 1, 1 | 1, 1, 0 | |];"
            },
        };

    [Theory]
    [MemberData(nameof(SameMeaning))]
    public void Another_way_of_writing_means_the_same(string old, string changed)
    {
        var reading = MssImport.Parse(Dzn.With(old, changed));

        Assert.Empty(reading.Problems);
        Assert.Equal(Hash(MssImport.Parse(Dzn.Sound)), Hash(reading));
    }

    [Fact]
    public void Line_ends_do_not_matter_and_are_counted()
    {
        foreach (var end in new[] { "\r\n", "\r" })
        {
            var sound = MssImport.Parse(Dzn.Sound.ReplaceLineEndings(end));
            var broken = MssImport.Parse(Dzn.With("3,2,-1,-2", "3,2,x,-2").ReplaceLineEndings(end));

            Assert.Equal(Hash(MssImport.Parse(Dzn.Sound)), Hash(sound));
            Assert.Equal(Dzn.LineOf("3,2,-1"), Assert.Single(broken.Problems).Line);
        }
    }

    [Theory]
    [InlineData("Students=2;", "Students 2;", "Students=2", "Students", "Expected =")]
    [InlineData("Students=2;", "Students=2", "Disciplines=3", "Students", "Expected ;")]
    [InlineData("Students=2;", "Students=2; Students=3;", "Students=2", "Students", "already")]
    [InlineData("Students=2;", "Students=2.5;", "Students=2", "Students", "fraction")]
    [InlineData("Students=2;", "Students=0;", "Students=2", "Students", "from 1 to")]
    [InlineData("Students=2;", "Students=99999999999999999999;", "Students=2", "Students", "too large")]
    [InlineData("Students=2;", "Students=Pupils;", "Students=2", "Students", "Pupils is not given")]
    [InlineData("Students=2;", "Students=Pupils; Pupils=Students;", "Students=2", "Students", "by itself")]
    [InlineData("DiscGroup = [1,1,2];", "DiscGroup = [1,1];", "DiscGroup", "DiscGroup", "Disciplines = 3")]
    [InlineData("DiscGroup = [1,1,2];", "DiscGroup = [1,1,3];", "DiscGroup", "DiscGroup", "from 1 to 2")]
    [InlineData("DiscGroup = [1,1,2];", "DiscGroup = [1,1,1];", "1, 1 |", "StudDiscGroup", "has none")]
    [InlineData("DiscGroup = [1,1,2];", "DiscGroup = 5;", "DiscGroup", "DiscGroup", "array of Disciplines")]
    [InlineData("1, 1 |\n2, 0 |];", "1, 1 |\n2 |];", "2, 0 |", "StudDiscGroup", "Row 2 has 1 values")]
    [InlineData(
        "1, 1 |\n2, 0 |];",
        "1, 1 |\n2, 0 |\n1, 1 |];",
        "StudDiscGroup",
        "StudDiscGroup",
        "It is 3 × 2; Students × Groups = 2 × 2"
    )]
    [InlineData(
        "1, 1, 0, 1 |];",
        "1, 1, 2, 1 |];",
        "1, 1, 0, 1 |];",
        "Availability",
        "[2, 3] must be a whole number from 0 to 1"
    )]
    [InlineData(
        "1..Students,1..Hospitals,1..Disciplines,[",
        "1..Hospitals,1..Disciplines,[",
        " array3d(1..Students",
        "Ability",
        "needs 3 index sets"
    )]
    [InlineData(
        "1..Students,1..Hospitals,1..Disciplines,[",
        "1..3,1..Hospitals,1..Disciplines,[",
        " array3d(1..Students",
        "Ability",
        "It is 3 × 2 × 3"
    )]
    [InlineData(
        "1..Students,1..Hospitals,1..Disciplines,[",
        "0..1,1..Hospitals,1..Disciplines,[",
        " array3d(1..Students",
        "Ability",
        "count from 1"
    )]
    [InlineData(
        "1, 1, 0]);",
        "1, 1]);",
        " array3d(1..Students",
        "Ability",
        "11 values; Students × Hospitals × Disciplines = 2 × 2 × 3 needs 12"
    )]
    [InlineData(
        "array3d(1..Students",
        "array4d(1..Students",
        " array3d(1..Students",
        "Ability",
        "array4d is not understood"
    )]
    [InlineData("1, 0, 0, 0 ,", "2, 0, 0, 0 ,", "1, 0, 0, 0 ,", "MinPosHosp", "[1, 1, 1] is larger than MaxPosHosp")]
    [InlineData("1,1,0,-3 |];", "1,1,1,-3 |];", "1,1,0,-3", "WeightPref", "hospital change")]
    [InlineData("1,1,0,-3 |];", "-1,1,0,-3 |];", "1,1,0,-3", "WeightPref", "negative")]
    [InlineData("5, 4, 3 |", "500000, 4, 3 |", "5, 4, 3 |", "PrefStudDisc", "beyond 999999")]
    [InlineData("5, 4, 3 |", "1000000, 4, 3 |", "5, 4, 3 |", "PrefStudDisc", "from -999999 to 999999")]
    [InlineData("ManPref=[0, 7, 2];", "ManPref=[0, 7 2];", "ManPref", "ManPref", "Expected , or ]")]
    [InlineData("ManPref=[0, 7, 2];", "ManPref=[0, 7, 2x];", "ManPref", "", "runs into a word")]
    [InlineData("ManPref=[0, 7, 2];", "ManPref=[0, \"7\", 2];", "ManPref", "ManPref", "not a text")]
    [InlineData("ManPref=[0, 7, 2];", "ManPref=[0, 7, §];", "ManPref", "", "no meaning")]
    [InlineData("ManPref=[0, 7, 2];", "ManPref=[0, 7, 2]; /* and", "ManPref", "", "never ends")]
    [InlineData("ManPref=[0, 7, 2];", "= 5;", "ManPref", "", "Expected a name")]
    public void What_is_wrong_is_told_with_line_name_and_reason(
        string old,
        string changed,
        string place,
        string name,
        string reason
    )
    {
        var reading = MssImport.Parse(Dzn.With(old, changed));

        Assert.Null(reading.Instance);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((Dzn.LineOf(place.TrimStart()), name), (problem.Line, problem.Name));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_missing_is_named_with_what_may_have_been_meant()
    {
        var problem = Assert.Single(MssImport.Parse(Dzn.With("Precededby", "PrecededBy")).Problems);

        Assert.Equal("Precededby", problem.Name);
        Assert.Contains("\"PrecededBy\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_wrong_items_are_told_in_one_run()
    {
        var text = Dzn.With("ManPref=[0, 7, 2];", "ManPref=[0];")
            .Replace("3,2,-1,-2", "3,2,-1,true..2", StringComparison.Ordinal);

        Assert.Equal(["WeightPref", "ManPref"], MssImport.Parse(text).Problems.Select(problem => problem.Name));
    }

    [Fact]
    public void A_further_name_is_ignored_and_told()
    {
        var reading = MssImport.Parse(Dzn.Sound + "\nComment = \"from a colleague\";");

        Assert.NotNull(reading.Instance);
        Assert.Equal(["Comment"], reading.Ignored);
    }

    [Property(MaxTest = 500)]
    public void Damage_is_a_problem_or_none_but_never_an_exception(
        NonNegativeInt place,
        NonNegativeInt length,
        NonNegativeInt text
    )
    {
        string[] texts =
        [
            "",
            "[",
            "[|",
            "|]",
            "|",
            "(",
            "{",
            "}",
            ";",
            "=",
            "..",
            "-",
            "9",
            "%",
            "\"",
            "/*",
            "x",
            "\0",
            "array2d(",
            new string('{', 10_000),
            "1..999999999",
        ];
        var from = place.Get * 31 % Dzn.Sound.Length;
        var to = Math.Min(from + (length.Get % 12), Dzn.Sound.Length);

        var reading = MssImport.Parse(
            string.Concat(Dzn.Sound.AsSpan(0, from), texts[text.Get % texts.Length], Dzn.Sound.AsSpan(to))
        );

        Assert.Equal(reading.Instance is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => Assert.NotEmpty(problem.Message));
    }

    private static string Hash(MssReading reading) => DataSetHash.Of(MssTables.From(reading.Instance!));
}

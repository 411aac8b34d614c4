using Xunit;

namespace RosterOpt.Data.Tests.Import.Mss;

/// <summary>A small instance as MiniZinc data: 2 students, 3 disciplines in 2 groups, 2 hospitals, 4 periods, rotations of 2.</summary>
internal static class Dzn
{
    public const string Sound = """
        % Scalars
        Students=2;
        Disciplines=3;
        Hospitals=2;
        Duration=2;
        Horizon=4;
        Groups=2;
        MaxDiscPerHosp=2;
        % Data structures
        DiscGroup = [1,1,2];
        StudDiscGroup =[|
        1, 1 |
        2, 0 |];
        AllowedDisc =[|
        1, 1, 1 |
        1, 1, 0 |];
        Precededby =[|
        0, 0, 0 |
        1, 0, 0 |
        0, 0, 0 |];
        Availability =[|
        1, 1, 1, 1 |
        1, 1, 0, 1 |];
        Ability =
         array3d(1..Students,1..Hospitals,1..Disciplines,[
        1, 1, 1 ,
        1, 0, 1 ,
        1, 1, 1 ,
        1, 1, 0]);
        MaxPosHosp =
         array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
        1, 1, 1, 1 ,
        2, 2, 2, 2 ,
        3, 3, 3, 3 ,
        4, 4, 4, 4 ,
        5, 5, 5, 5 ,
        0, 0, 0, 0]);
        MinPosHosp =
         array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
        1, 0, 0, 0 ,
        0, 0, 0, 0 ,
        0, 0, 0, 0 ,
        0, 0, 0, 0 ,
        0, 0, 0, 0 ,
        0, 0, 0, 0]);
        %W_disc W_hosp W_change W_wait
        WeightPref=[|
        3,2,-1,-2 |
        1,1,0,-3 |];
        PrefStudDisc =[|
        5, 4, 3 |
        0, 1, 2 |];
        PrefStudHosp =[|
        1, 2 |
        3, 0 |];
        ManPref=[0, 7, 2];
        %% Instance features:
        """;

    /// <summary>The sound file with one text replaced, which must be there.</summary>
    public static string With(string old, string changed)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        return Sound.Replace(old, changed, StringComparison.Ordinal);
    }

    /// <summary>1-based line of the sound file on which a text begins.</summary>
    public static int LineOf(string text) =>
        Sound[..Sound.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}

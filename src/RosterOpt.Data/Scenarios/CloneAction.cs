using System.Globalization;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Makes the cohort larger by copies of whole pods, drawn with the seed.</summary>
internal sealed class CloneAction : IScenarioAction
{
    /// <summary>No cohort grows by more; beyond that the value is a slip.</summary>
    private const int MostStudents = 100_000;

    public string Name => "clone";

    public void Act(ActionContext context)
    {
        var table = Students(context);
        context.Refuse(("column", context.Row.Column));
        var units = CloneUnits.Matching(context, table);
        var wanted = Target(context, units.Sum(unit => unit.Rows.Count));
        var copier = new CloneCopier(context);
        var (students, pods) = (0, 0);
        foreach (var round in CloneUnits.Draw(units, wanted, context.Seed))
        {
            copier.Copy(round);
            students += round.Sum(unit => unit.Rows.Count);
            pods += round.Count(unit => unit.IsPod);
        }
        var among = pods == 1 ? "1 pod" : string.Create(CultureInfo.InvariantCulture, $"{pods:N0} pods");
        context.Notes.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Copied {students:N0} students, {among} among them; {wanted:N0} were asked for."
            )
        );
    }

    private static EditableTable Students(ActionContext context)
    {
        if (context.Row.Table.Length > 0 && context.Table().Schema != TableCatalogue.Students)
        {
            throw context.Fault(
                new RowFault(
                    "table",
                    "wrong-table",
                    "only students can be cloned.",
                    "Write students, or insert rows of other tables."
                )
            );
        }
        return context.Tables[TableCatalogue.Students];
    }

    /// <summary>Students to add: a count, or a share of those that match, halves rounded up and at least one.</summary>
    private static int Target(ActionContext context, int matching)
    {
        var text = context.Literal("value", context.Row.Value);
        var isShare = text.EndsWith('%');
        if (Number((isShare ? text[..^1] : text).Trim().TrimStart('+'), isShare) is { } number)
        {
            var students = isShare ? Math.Max(1, Math.Floor((matching * number / 100) + 0.5m)) : number;
            if (students <= MostStudents)
            {
                return (int)students;
            }
        }
        throw context.Fault(
            new RowFault(
                "value",
                "wrong-value",
                $"{Quoted.Show(text)} is neither a share such as +10% nor a number of students.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Write how many students to add, at most {MostStudents:N0}."
                )
            )
        );
    }

    private static decimal? Number(string digits, bool isShare)
    {
        var style = isShare ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
        var isNumber = decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var number);
        // Eight characters: more than can be meant, and far from where decimals overflow.
        return isNumber && digits.Length <= 8 && number > 0 ? number : null;
    }
}

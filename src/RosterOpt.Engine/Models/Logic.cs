namespace RosterOpt.Engine.Models;

/// <summary>Yes-or-no facts made from others. Each is exact in both directions, so that a model's objective is the score of every solution.</summary>
internal static class Logic
{
    /// <summary>True exactly where both hold.</summary>
    public static Flag And(this ModelContext model, Flag a, Flag b)
    {
        if (a.IsConstant || b.IsConstant)
        {
            var (constant, other) = a.IsConstant ? (a, b) : (b, a);
            return constant.IsTrue ? other : Flag.False;
        }
        if (a.Variable!.GetIndex() == b.Variable!.GetIndex())
        {
            return a.IsNegated == b.IsNegated ? a : Flag.False;
        }
        var both = model.NewFlag();
        model.Imply(both, a);
        model.Imply(both, b);
        model.Model.AddBoolOr([a.Literal.Not(), b.Literal.Not(), both.Literal]);
        return both;
    }

    /// <summary>True exactly where at least one holds.</summary>
    public static Flag Or(this ModelContext model, IReadOnlyCollection<Flag> flags)
    {
        var open = flags.Where(static flag => !flag.IsFalse).ToList();
        if (open.Exists(static flag => flag.IsTrue))
        {
            return Flag.True;
        }
        if (open.Count <= 1)
        {
            return open.Count == 0 ? Flag.False : open[0];
        }
        var any = model.NewFlag();
        foreach (var flag in open)
        {
            model.Imply(flag, any);
        }
        model.Model.AddBoolOr(open.Select(static flag => flag.Literal).Append(any.Literal.Not()));
        return any;
    }

    /// <summary>The sum of flags of which at most one can hold, as a flag.</summary>
    public static Flag OneOf(this ModelContext model, IReadOnlyCollection<Flag> flags)
    {
        var open = flags.Where(static flag => !flag.IsFalse).ToList();
        if (open.Exists(static flag => flag.IsTrue))
        {
            return Flag.True;
        }
        if (open.Count <= 1)
        {
            return open.Count == 0 ? Flag.False : open[0];
        }
        var any = model.NewFlag();
        model.Require(LinearSum.Of(open).Add(any, -1), 0, 0);
        return any;
    }

    /// <summary>True exactly where a sum of 0–1 variables reaches <paramref name="threshold"/>.</summary>
    public static Flag Reaches(this ModelContext model, LinearSum sum, long threshold)
    {
        var (least, most) = (sum.Least, sum.Most);
        if (least >= threshold || most < threshold)
        {
            return Flag.Of(least >= threshold);
        }
        var reached = model.NewFlag();
        model.Require(new LinearSum().Add(sum).Add(reached, least - threshold), least, long.MaxValue / 4);
        model.Require(new LinearSum().Add(sum).Add(reached, threshold - 1 - most), long.MinValue / 4, threshold - 1);
        return reached;
    }
}

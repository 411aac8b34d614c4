namespace RosterOpt.Data.Import.Mss;

/// <summary>Reads what follows <c>array2d(</c> and the like: an index set per dimension, then all values in one list.</summary>
internal sealed class DznCallParser(DznParser parser)
{
    private static readonly string[] Known = ["array1d", "array2d", "array3d"];

    /// <param name="name">What is called.</param>
    public DznArray Read(DznToken name)
    {
        var dimensions = Array.IndexOf(Known, name.Text) + 1;
        if (dimensions == 0)
        {
            throw parser.Fault(name.Line, $"{name.Text} is not understood; only {string.Join(", ", Known)} are.");
        }
        var extents = new List<DznExtent>();
        for (var i = 0; i < dimensions; i++)
        {
            var set = parser.Value();
            if (set is DznArray)
            {
                throw parser.Fault(
                    name.Line,
                    $"{name.Text} needs {dimensions} index sets before its list, such as 1..12."
                );
            }
            extents.Add(new DznExtent(0, set));
            parser.Expect(",");
        }
        var content = parser.Value();
        parser.Expect(")");
        return content is DznArray { Extents.Count: 1 } list
            ? new DznArray(name.Line, extents, list.Elements)
            : throw parser.Fault(content.Line, $"{name.Text} needs a list in [ and ] after its index sets.");
    }
}

using System.Globalization;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Import.Mss;

/// <summary>Numbers with the line that each stands on.</summary>
internal sealed record LocatedGrid(MssGrid Grid, IReadOnlyList<int> Lines);

/// <summary>Makes an instance of the items of a data file. Each wrong item is reported once, all in one run.</summary>
internal sealed class MssReader(IReadOnlyDictionary<string, DznItem> items, List<ImportProblem> problems)
{
    private readonly DznLookup lookup = new(items);
    private readonly Dictionary<string, int> scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocatedGrid> grids = new(StringComparer.Ordinal);

    /// <summary>The instance, or null where there are problems.</summary>
    public MssInstance? Read()
    {
        foreach (var name in MssSchema.Names.Where(name => !items.ContainsKey(name)))
        {
            var others = items.Keys.Except(MssSchema.Names, StringComparer.Ordinal);
            problems.Add(
                new ImportProblem(0, name, $"The file does not give it. {NearestName.Hint(name, others)}".Trim())
            );
        }
        Each(MssSchema.Scalars, scalar => scalar.Name, ReadScalar);
        if (scalars.Count == MssSchema.Scalars.Count)
        {
            CheckSize();
        }
        if (scalars.Count == MssSchema.Scalars.Count)
        {
            Each(MssSchema.Arrays, array => array.Name, ReadArray);
        }
        if (problems.Count == 0)
        {
            problems.AddRange(MssChecks.Run(grids));
        }
        return problems.Count == 0 ? Build() : null;
    }

    private void Each<T>(IReadOnlyList<T> wanted, Func<T, string> nameOf, Action<T, DznItem> read)
    {
        foreach (var one in wanted)
        {
            if (!items.TryGetValue(nameOf(one), out var item))
            {
                continue;
            }
            try
            {
                read(one, item);
            }
            catch (DznException wrong)
            {
                problems.Add(wrong.Problem with { Name = item.Name });
            }
        }
    }

    private void ReadScalar(MssScalar scalar, DznItem item)
    {
        // A model may declare "set of int: Students"; the data then say 1..40.
        var number = lookup.Resolve(item.Value) is DznRange or DznSet
            ? lookup.CountFromOne(item.Value)
            : lookup.Number(item.Value);
        if (number < scalar.Least || number > scalar.Most)
        {
            throw Fault(item.Line, $"It must be a whole number from {scalar.Least} to {scalar.Most}.");
        }
        scalars[scalar.Name] = (int)number;
    }

    private void CheckSize()
    {
        if ((long)scalars["Students"] * scalars["Horizon"] > ReadingLimits.StudentBlocks)
        {
            problems.Add(
                new ImportProblem(
                    items["Horizon"].Line,
                    "Horizon",
                    "Students × Horizon is more than this tool can hold."
                )
            );
            scalars.Clear();
        }
    }

    private void ReadArray(MssArray array, DznItem item)
    {
        int[] extents = [.. array.Extents.Select(Size)];
        if (lookup.Resolve(item.Value) is not DznArray given)
        {
            throw Fault(item.Line, $"It must be an array of {array}.");
        }
        var asSets =
            array.IsYesNo && extents.Length == 2 && given.Extents.Count == 1 && given.Elements.All(lookup.IsSet);
        var shape = asSets ? extents[..1] : extents;
        CheckExtents(array, given, shape);
        grids[array.Name] = asSets ? FromSets(given, extents) : FromNumbers(array, given, extents);
    }

    private void CheckExtents(MssArray array, DznArray given, int[] shape)
    {
        var found = given
            .Extents.Select(extent => extent.IndexSet is { } set ? lookup.CountFromOne(set) : extent.Count)
            .ToArray();
        var size = shape.Aggregate(1L, (product, extent) => product * extent);
        if (!found.SequenceEqual(shape.Select(extent => (long)extent)))
        {
            throw Fault(given.Line, $"It is {Show(found)}; {array} = {Show(shape.Select(x => (long)x))} is needed.");
        }
        if (given.Elements.Count != size)
        {
            throw Fault(
                given.Line,
                $"It has {given.Elements.Count} values; {array} = {Show(shape.Select(x => (long)x))} needs {size}."
            );
        }
    }

    private LocatedGrid FromNumbers(MssArray array, DznArray given, int[] extents)
    {
        var most = Size(array.Most);
        var values = new int[given.Elements.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = lookup.Number(given.Elements[i]);
            if (value < array.Least || value > most)
            {
                throw Fault(
                    given.Elements[i].Line,
                    $"{Place(i, extents)} must be a whole number from {array.Least} to {most}."
                );
            }
            values[i] = (int)value;
        }
        return new LocatedGrid(new MssGrid(extents, values), [.. given.Elements.Select(x => x.Line)]);
    }

    /// <summary>A row may be given as the set of its indices that are 1.</summary>
    private LocatedGrid FromSets(DznArray given, int[] extents)
    {
        var values = new int[extents[0] * extents[1]];
        var lines = new int[values.Length];
        for (var row = 0; row < extents[0]; row++)
        {
            Array.Fill(lines, given.Elements[row].Line, row * extents[1], extents[1]);
            foreach (var index in lookup.Members(given.Elements[row], extents[1]))
            {
                values[(row * extents[1]) + index - 1] = 1;
            }
        }
        return new LocatedGrid(new MssGrid(extents, values), lines);
    }

    /// <summary>Where a value stands, in the file's own counting from 1.</summary>
    internal static string Place(int index, IReadOnlyList<int> extents)
    {
        var places = new List<int>();
        for (var dimension = extents.Count - 1; dimension >= 0; dimension--)
        {
            places.Insert(0, (index % extents[dimension]) + 1);
            index /= extents[dimension];
        }
        return $"The value at [{string.Join(", ", places)}]";
    }

    private int Size(string extent) =>
        scalars.TryGetValue(extent, out var size) ? size : int.Parse(extent, CultureInfo.InvariantCulture);

    private static string Show(IEnumerable<long> extents) => string.Join(" × ", extents);

    private static DznException Fault(int line, string message) => new(new ImportProblem(line, string.Empty, message));

    private MssInstance Build() =>
        new()
        {
            Students = scalars["Students"],
            Disciplines = scalars["Disciplines"],
            Hospitals = scalars["Hospitals"],
            Duration = scalars["Duration"],
            Horizon = scalars["Horizon"],
            Groups = scalars["Groups"],
            MaxDiscPerHosp = scalars["MaxDiscPerHosp"],
            DiscGroup = grids["DiscGroup"].Grid,
            StudDiscGroup = grids["StudDiscGroup"].Grid,
            AllowedDisc = grids["AllowedDisc"].Grid,
            Precededby = grids["Precededby"].Grid,
            Availability = grids["Availability"].Grid,
            Ability = grids["Ability"].Grid,
            MaxPosHosp = grids["MaxPosHosp"].Grid,
            MinPosHosp = grids["MinPosHosp"].Grid,
            WeightPref = grids["WeightPref"].Grid,
            PrefStudDisc = grids["PrefStudDisc"].Grid,
            PrefStudHosp = grids["PrefStudHosp"].Grid,
            ManPref = grids["ManPref"].Grid,
        };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Editions;

/// <summary>Which code stands for which student and pod. Whoever holds it can undo the pseudonyms: it belongs in a file of its own.</summary>
/// <param name="Students">Code by identifier of the student.</param>
/// <param name="Pods">Code by identifier of the pod.</param>
public sealed record PseudonymKey(
    IReadOnlyDictionary<string, string> Students,
    IReadOnlyDictionary<string, string> Pods
)
{
    private const string StudentPrefix = "ST-";
    private const string PodPrefix = "PD-";

    /// <summary>A key without codes.</summary>
    public static PseudonymKey Empty { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

    /// <summary>
    /// A key for everybody in the data set: codes of this key are kept, the others are numbered in an order that depends on
    /// <paramref name="secret"/> and says nothing about identifiers or the order of the table.
    /// </summary>
    /// <param name="problem">The data set.</param>
    /// <param name="secret">Same secret, same codes. It must not be told to readers of the edition; the hash of the data set will do.</param>
    public PseudonymKey Extend(PlacementProblem problem, string secret)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(secret);
        return new PseudonymKey(
            Extend(Students, problem.Students.Select(student => student.Id), StudentPrefix, secret),
            Extend(Pods, problem.Pods.Select(pod => pod.Id), PodPrefix, secret)
        );
    }

    private static Dictionary<string, string> Extend(
        IReadOnlyDictionary<string, string> known,
        IEnumerable<string> ids,
        string prefix,
        string secret
    )
    {
        var codes = new Dictionary<string, string>(known, StringComparer.Ordinal);
        var taken = codes.Values.ToHashSet(StringComparer.Ordinal);
        var number = 0;
        var fresh = ids.Where(id => !codes.ContainsKey(id))
            .OrderBy(id => Scramble(prefix + id, secret), StringComparer.Ordinal)
            .ToList();
        var digits = Math.Max(3, (fresh.Count + taken.Count).ToString(CultureInfo.InvariantCulture).Length);
        foreach (var id in fresh)
        {
            string code;
            do
            {
                number++;
                code = prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            } while (!taken.Add(code));
            codes[id] = code;
        }
        return codes;
    }

    private static string Scramble(string id, string secret) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(id)));
}

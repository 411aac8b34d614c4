using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>A pod and where it is planted: offer, first block and blocks of each rotation.</summary>
internal sealed record PlantedPod(int Size, int Programme, IReadOnlyList<(int Offer, int Start, int Length)> Year);

/// <summary>The years of all pods of a planted cohort, and the offers (site, discipline) they use.</summary>
internal sealed class PlantedPlan
{
    private readonly PlantedShape shape;
    private readonly IReadOnlyList<Programme> programmes;
    private readonly Random random;
    private readonly List<(int Site, int Discipline)> offers = [];
    private readonly List<PlantedPod> pods = [];
    private readonly List<List<int>> offersOf = [];

    public PlantedPlan(PlantedShape shape, IReadOnlyList<Programme> programmes, Random random)
    {
        this.shape = shape;
        this.programmes = programmes;
        this.random = random;
        MakeOffers();
        if (shape.IsConstant)
        {
            PlantCohorts();
        }
        else
        {
            PlantFreely();
        }
    }

    public IReadOnlyList<(int Site, int Discipline)> Offers => offers;

    public IReadOnlyList<PlantedPod> Pods => pods;

    public int Sites => offers.Max(offer => offer.Site) + 1;

    private int Disciplines => programmes[0].Curriculum.Count;

    private void MakeOffers()
    {
        var podsAtOnce = shape.Students / ((shape.Pods.Least + shape.Pods.Most) / 2.0) / shape.Blocks;
        var sites = Math.Max(1, (int)Math.Round(podsAtOnce / shape.PodsPerSlot));
        var hospitals = sites * 2;
        for (var discipline = 0; discipline < Disciplines; discipline++)
        {
            var here = shape.Sites switch
            {
                PlantedSites.OneDiscipline => Enumerable.Range(discipline * sites, sites),
                PlantedSites.Hospitals => Enumerable
                    .Range(0, hospitals)
                    .OrderBy(_ => random.Next())
                    .Take(sites)
                    .Order(),
                _ => Enumerable.Range(0, sites),
            };
            offersOf.Add([]);
            foreach (var site in here)
            {
                offersOf[discipline].Add(offers.Count);
                offers.Add((site, discipline));
            }
        }
    }

    /// <summary>Every pod does the disciplines in an order of its own: places differ from block to block.</summary>
    private void PlantFreely()
    {
        for (var students = 0; students < shape.Students; )
        {
            var (size, programme) = (DrawSize(), random.Next(shape.Programmes));
            var home = random.Next(offersOf[0].Count);
            var year = new List<(int, int, int)>();
            var start = 0;
            foreach (var rule in Tasks(programmes[programme]).OrderBy(_ => random.Next()))
            {
                if (rule is not null)
                {
                    var at =
                        shape.Sites == PlantedSites.Everything ? home : random.Next(offersOf[rule.Discipline].Count);
                    year.Add((offersOf[rule.Discipline][at], start, rule.Length));
                }
                start += rule?.Length ?? 1;
            }
            pods.Add(new PlantedPod(size, programme, year));
            students += size;
        }
    }

    /// <summary>What fills a year: the curriculum and the idle blocks (null).</summary>
    private IEnumerable<CurriculumRule?> Tasks(Programme programme) =>
        programme.Curriculum.Concat(Enumerable.Repeat<CurriculumRule?>(null, shape.Idle));

    /// <summary>
    /// As many cohorts as blocks, each of the same sizes, which rotate through the disciplines together: a slot has the same places in
    /// every block.
    /// </summary>
    private void PlantCohorts()
    {
        var (sizes, sum) = (new List<int>(), 0);
        while (sum < shape.Students / shape.Blocks)
        {
            sizes.Add(DrawSize());
            sum += sizes[^1];
        }
        var labels = sizes.Select(_ => random.Next(shape.Programmes)).ToArray();
        var homes = sizes.Select(_ => random.Next(offersOf[0].Count)).ToArray();
        var orders = Enumerable.Range(0, Disciplines).Select(_ => Enumerable.Range(0, sizes.Count).ToArray()).ToArray();
        Array.ForEach(orders, random.Shuffle);
        for (var cohort = 0; cohort < shape.Blocks; cohort++)
        {
            for (var i = 0; i < sizes.Count; i++)
            {
                var year = new List<(int, int, int)>();
                for (var discipline = 0; discipline < Disciplines; discipline++)
                {
                    var at = shape.Sites == PlantedSites.Everything ? homes[i] : orders[discipline][i];
                    var here = offersOf[discipline];
                    year.Add((here[at % here.Count], (discipline + cohort) % shape.Blocks, 1));
                }
                pods.Add(new PlantedPod(sizes[i], labels[i], [.. year.OrderBy(rotation => rotation.Item2)]));
            }
        }
    }

    private int DrawSize() => random.Next(shape.Pods.Least, shape.Pods.Most + 1);
}

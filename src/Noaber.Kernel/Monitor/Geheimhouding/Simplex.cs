using System.Runtime.InteropServices;

namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>A linear program over unknown figures, solved by GLPK (the GNU Linear Programming Kit, through its C library).</summary>
internal sealed class Simplex : IDisposable
{
    private const string Bibliotheek = "libglpk.so.40";
    private const int Uit = 0, Minimaal = 1, Maximaal = 2, Optimaal = 5, Onbegrensd = 6;
    private const int NietBegrensd = 1, Ondergrens = 2, Bovengrens = 3, Beide = 4, Vast = 5;
    private readonly nint probleem;
    private readonly int kolommen;

    /// <summary>Sets it up.</summary>
    /// <param name="grenzen">Between which numbers each unknown is; infinite for no bound.</param>
    /// <param name="rijen">What their weighed sums are between.</param>
    public Simplex(IReadOnlyList<(double Laag, double Hoog)> grenzen, IReadOnlyList<Rij> rijen)
    {
        _ = glp_term_out(Uit);
        probleem = glp_create_prob();
        kolommen = grenzen.Count;
        _ = glp_add_cols(probleem, kolommen);
        for (var i = 0; i < kolommen; i++)
            glp_set_col_bnds(probleem, i + 1, Soort(grenzen[i]), grenzen[i].Laag, grenzen[i].Hoog);
        if (rijen.Count > 0)
            Vul(rijen);
    }

    /// <summary>The least and the most that one unknown can be.</summary>
    /// <exception cref="InvalidOperationException">There is no answer: what was put in contradicts itself.</exception>
    public (double Laag, double Hoog) Bereik(int onbekende) => (Los(onbekende, Minimaal), Los(onbekende, Maximaal));

    /// <summary>What all unknowns can be when one of them is a number; null when it cannot be that.</summary>
    /// <param name="onbekende">The one.</param>
    /// <param name="getal">The number.</param>
    /// <param name="grenzen">Between which numbers it is otherwise.</param>
    public double[]? Met(int onbekende, double getal, (double Laag, double Hoog) grenzen)
    {
        glp_set_col_bnds(probleem, onbekende + 1, Vast, getal, getal);
        var kan = glp_simplex(probleem, 0) == 0 && glp_get_status(probleem) == Optimaal;
        double[]? stand = kan ? [.. Enumerable.Range(1, kolommen).Select(k => glp_get_col_prim(probleem, k))] : null;
        glp_set_col_bnds(probleem, onbekende + 1, Soort(grenzen), grenzen.Laag, grenzen.Hoog);
        return stand;
    }

    public void Dispose() => glp_delete_prob(probleem);

    private double Los(int onbekende, int richting)
    {
        glp_set_obj_coef(probleem, onbekende + 1, 1);
        glp_set_obj_dir(probleem, richting);
        var fout = glp_simplex(probleem, 0);
        var (stand, getal) = (glp_get_status(probleem), glp_get_obj_val(probleem));
        glp_set_obj_coef(probleem, onbekende + 1, 0);
        return (fout, stand) switch
        {
            (0, Optimaal) => getal,
            (0, Onbegrensd) => richting == Minimaal ? double.NegativeInfinity : double.PositiveInfinity,
            _ => throw new InvalidOperationException($"Geen oplossing voor {kolommen} onbekenden: fout {fout}, stand {stand}."),
        };
    }

    private void Vul(IReadOnlyList<Rij> rijen)
    {
        _ = glp_add_rows(probleem, rijen.Count);
        // Its arrays begin at 1.
        List<int> rij = [0], kolom = [0];
        List<double> maal = [0];
        for (var i = 0; i < rijen.Count; i++)
        {
            var tussen = (rijen[i].Laag, rijen[i].Hoog);
            glp_set_row_bnds(probleem, i + 1, Soort(tussen), tussen.Laag, tussen.Hoog);
            foreach (var (onbekende, keer) in rijen[i].Termen)
            {
                rij.Add(i + 1);
                kolom.Add(onbekende + 1);
                maal.Add(keer);
            }
        }
        glp_load_matrix(probleem, rij.Count - 1, [.. rij], [.. kolom], [.. maal]);
    }

    private static int Soort((double Laag, double Hoog) tussen) => tussen switch
    {
        _ when tussen.Laag == tussen.Hoog => Vast,
        (double.NegativeInfinity, double.PositiveInfinity) => NietBegrensd,
        (_, double.PositiveInfinity) => Ondergrens,
        (double.NegativeInfinity, _) => Bovengrens,
        _ => Beide,
    };

    [DllImport(Bibliotheek)]
    private static extern int glp_term_out(int vlag);

    [DllImport(Bibliotheek)]
    private static extern nint glp_create_prob();

    [DllImport(Bibliotheek)]
    private static extern void glp_delete_prob(nint probleem);

    [DllImport(Bibliotheek)]
    private static extern int glp_add_rows(nint probleem, int aantal);

    [DllImport(Bibliotheek)]
    private static extern int glp_add_cols(nint probleem, int aantal);

    [DllImport(Bibliotheek)]
    private static extern void glp_set_row_bnds(nint probleem, int rij, int soort, double laag, double hoog);

    [DllImport(Bibliotheek)]
    private static extern void glp_set_col_bnds(nint probleem, int kolom, int soort, double laag, double hoog);

    [DllImport(Bibliotheek)]
    private static extern void glp_load_matrix(nint probleem, int aantal, int[] rijen, int[] kolommen, double[] getallen);

    [DllImport(Bibliotheek)]
    private static extern void glp_set_obj_coef(nint probleem, int kolom, double getal);

    [DllImport(Bibliotheek)]
    private static extern void glp_set_obj_dir(nint probleem, int richting);

    [DllImport(Bibliotheek)]
    private static extern int glp_simplex(nint probleem, nint instellingen);

    [DllImport(Bibliotheek)]
    private static extern int glp_get_status(nint probleem);

    [DllImport(Bibliotheek)]
    private static extern double glp_get_obj_val(nint probleem);

    [DllImport(Bibliotheek)]
    private static extern double glp_get_col_prim(nint probleem, int kolom);

    /// <summary>A weighed sum of unknowns that is between two numbers.</summary>
    internal sealed record Rij(IReadOnlyList<(int Onbekende, double Keer)> Termen, double Laag, double Hoog);
}

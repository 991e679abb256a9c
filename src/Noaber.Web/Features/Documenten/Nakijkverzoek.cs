using System.Globalization;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>A step in a review, with what its answer is made of.</summary>
internal sealed record Nakijkverzoek(Guid Inlezing, HttpContext Http, Inlezingen Inlezingen, Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    /// <summary>The address of the review.</summary>
    public string Adres => Http.Request.Path.Value![..(Http.Request.Path.Value!.IndexOf($"{Inlezing}", StringComparison.OrdinalIgnoreCase) + $"{Inlezing}".Length)];

    /// <summary>The page keeps what was typed by itself: it stays where it is, and wants to know whether that went well.</summary>
    public bool Vanzelf => Http.Request.HasFormContentType && Http.Request.Form["doe"] == "vanzelf";

    public Task<Bezigheid?> Neem() => Inlezingen.Neem(Inlezing, Stop);

    public Task<IFormCollection> Form() => Http.Request.ReadFormAsync(Stop);

    /// <summary>Says to a page that keeps by itself what is wrong.</summary>
    public static IResult NietBewaard(IEnumerable<Invoerfout> fouten) => Results.Text(
        $"Nog niet bewaard. {string.Join(' ', fouten.Select(fout => fout.Tekst))}", statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>Says when it was kept, and the mark that the form is to carry from now on.</summary>
    public IResult Bewaard(int wijziging)
    {
        Http.Response.Headers["X-Wijziging"] = wijziging.ToString(CultureInfo.InvariantCulture);
        return Results.Text($"Bewaard om {Datum.Tijd(Klok.GetUtcNow())}.");
    }
}

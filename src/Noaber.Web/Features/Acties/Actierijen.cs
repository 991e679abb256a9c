using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Acties;

/// <summary>An action of a kader, as the database gives it.</summary>
internal sealed class Kaderactie
{
    public required Guid Id { get; init; }
    public required Guid KaderId { get; init; }
    public required int Volgorde { get; init; }
    public required string Tekst { get; init; }
    public required string[] Trekkers { get; init; }
    public required string[] Helpers { get; init; }
    public required string? Termijn { get; init; }
    public required DateOnly? Vanaf { get; init; }
    public required DateOnly? Uiterlijk { get; init; }
    public required bool Doorlopend { get; init; }
    public required IReadOnlyList<Hoeveelheid> Hoeveelheden { get; init; }
    public required int? Jaar { get; init; }
    public required string[] Jaarregie { get; init; }
    public required string[] Regie { get; init; }
    public required string? Sleutel { get; init; }
    public required Guid? AfspraakLijn { get; init; }
    public required string? Nummer { get; init; }
    public required string? Kop { get; init; }
    public required string? Thema { get; init; }
    public required Guid? SpeerpuntLijn { get; init; }

    public Actiekaart Kaart(IReadOnlyList<PartijAanTafel> partijen, IEnumerable<Melding> gemeld, DateOnly vandaag)
    {
        var wie = string.Join('\n', Actietrekkers.Van(Trekkers, Hoeveelheden, Jaarregie, Regie));
        return new(Id, Tekst, partijen.Where(p => Partijnaam.IsGenoemd(wie, p.Soort, p.Naam)), gemeld, vandaag)
        {
            VanWie = wie.Replace("\n", ", ", StringComparison.Ordinal), Helpers = string.Join(", ", Helpers), Thema = Thema, Jaar = Jaar,
            Wanneer = Termijn ?? (Jaar is { } jaar ? $"{jaar}" : null), Hoeveelheden = Hoeveelheden,
            Uiterlijk = Uiterlijk ?? (Jaar is { } eind && !Doorlopend ? new DateOnly(eind, 12, 31) : null),
            Waar = Sleutel is null ? $"Speerpunt {Kop}" : $"Afspraak {Nummer}{(Kop is null ? "" : $" {Kop}")}",
            Adres = Sleutel is null ? $"/afspraken/{KaderId}#s-{SpeerpuntLijn}" : $"/afspraak/{Sleutel}",
            Afspraak = AfspraakLijn,
        };
    }
}

/// <summary>An action of a meeting, as the database gives it.</summary>
internal sealed class Overlegactie
{
    public required Guid Id { get; init; }
    public required Guid OverlegId { get; init; }
    public required string Titel { get; init; }
    public required DateTimeOffset Overleg { get; init; }
    public required string Tekst { get; init; }
    public required Guid? PartijId { get; init; }
    public required string? Persoon { get; init; }
    public required DateOnly? Uiterlijk { get; init; }
    public required Guid? AfspraakLijn { get; init; }
    public required string? Sleutel { get; init; }
    public required string? Nummer { get; init; }
    public required string? Kop { get; init; }
    public required string? Thema { get; init; }

    public Actiekaart Kaart(IReadOnlyList<PartijAanTafel> partijen, IEnumerable<Melding> gemeld, DateOnly vandaag) =>
        new(Id, Tekst, partijen.Where(p => p.Id == PartijId), gemeld, vandaag)
        {
            VanWie = Persoon ?? "", Uiterlijk = Uiterlijk, Begonnen = Tijdstip.Dag(Overleg),
            Wanneer = Uiterlijk is { } dag ? $"uiterlijk {Datum.Dag(dag)}" : null,
            Waar = $"{Titel}, {Datum.Dag(Tijdstip.Dag(Overleg))}", Adres = $"/overleg/{OverlegId}",
            Thema = Thema, Afspraak = AfspraakLijn,
            Over = Sleutel is null ? null : ($"Afspraak {Nummer}{(Kop is null ? "" : $" {Kop}")}", $"/afspraak/{Sleutel}"),
        };
}

using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor.Leveringen;

/// <summary>A step that was taken, for ever.</summary>
/// <param name="Stap">Which.</param>
/// <param name="Van">How far the delivery was.</param>
/// <param name="Naar">How far it came.</param>
/// <param name="Wie">Who took it, with the party and roles of that moment.</param>
/// <param name="Op">When.</param>
/// <param name="Reden">Why; empty where none is asked.</param>
public sealed record Leveringsspoor(
    Leveringsstap Stap, Leveringsstatus Van, Leveringsstatus Naar, Betrokkene Wie, DateTimeOffset Op, string Reden = "");

/// <summary>What someone wants to do with a delivery.</summary>
/// <param name="Stap">Which step.</param>
/// <param name="Wie">Who.</param>
/// <param name="Op">When.</param>
/// <param name="Dag">That day in the Netherlands: it decides which agreement holds.</param>
public sealed record Leveringsdaad(Leveringsstap Stap, Betrokkene Wie, DateTimeOffset Op, DateOnly Dag)
{
    /// <summary>Why.</summary>
    public string Reden { get; init; } = "";

    /// <summary>What the rules found; needed to hand in.</summary>
    public Controleuitkomst? Controle { get; init; }

    /// <summary>What the party agreed to, or who acts for it; needed to hand in.</summary>
    public Gegevensovereenkomst? Overeenkomst { get; init; }
}

/// <summary>Why a step cannot be taken.</summary>
/// <param name="Code">Stable name in kebab-case.</param>
/// <param name="Tekst">What, and how to mend it.</param>
public sealed record Leveringsbezwaar(string Code, string Tekst);

/// <summary>What one party hands in over one half-year: all its versions, and each step that was taken.</summary>
public sealed record Levering
{
    private readonly Guid? leverancier;

    /// <summary>Its lasting name.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid Partij { get; init; }

    /// <summary>What kind of party that is.</summary>
    public required PartijSoort Soort { get; init; }

    /// <summary>Of which half-year.</summary>
    public required Meetperiode Halfjaar { get; init; }

    /// <summary>Who acts for it: the party itself or, from the day of a merger on, the one that it went on as.</summary>
    public Guid Leverancier { get => leverancier ?? Partij; init => leverancier = value; }

    /// <summary>
    /// A party that began by a merger hands these figures in with its own, under its own name: handed in here too they would count twice.
    /// </summary>
    public bool IsElders { get; init; }

    /// <summary>The steps that were taken, from early to late.</summary>
    public IReadOnlyList<Leveringsspoor> Spoor { get; init; } = [];

    /// <summary>What each version changed, from early to late; the last is the one that lies there.</summary>
    public IReadOnlyList<Leveringswijziging> Versies { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public Leveringsstatus Status => Spoor.Count == 0 ? Leveringsstatus.Concept : Spoor[^1].Naar;

    /// <summary>Why a step cannot be taken; null when it can.</summary>
    public Leveringsbezwaar? Bezwaar(Leveringsdaad daad)
    {
        ArgumentNullException.ThrowIfNull(daad);
        if (Leveringsgang.Naar(Status, daad.Stap) is null)
            return new("niet-nu", $"Dat kan niet nu de levering {Status.ToString().ToLowerInvariant()} is.");
        if (!Leveringsgang.IsAanDeBeurt(daad.Stap, Status, daad.Wie, Leverancier, Soort))
            return new("niet-jij", "Dit doet iemand anders. Bij de levering staat wie.");
        if (IsElders)
            return new("elders", "Deze partij ging op in een nieuwe. Die levert deze cijfers aan bij die van haarzelf.");
        if (daad.Stap.VraagtReden() && string.IsNullOrWhiteSpace(daad.Reden))
            return new("zonder-reden", "Schrijf op waarom. Dat blijft bij de levering staan.");
        return daad.Stap switch
        {
            Leveringsstap.Indienen => Indienen(daad),
            // Four eyes: who handed it in has looked already.
            Leveringsstap.AkkoordGeven when Spoor[^1].Wie.Persoon == daad.Wie.Persoon =>
                new("vier-ogen", "Jij hebt deze levering ingediend. Een ander van je organisatie geeft akkoord."),
            _ => null,
        };
    }

    /// <summary>The delivery with a step taken.</summary>
    /// <exception cref="InvalidOperationException">It cannot be taken; <see cref="Bezwaar"/> says why.</exception>
    public Levering Doe(Leveringsdaad daad)
    {
        ArgumentNullException.ThrowIfNull(daad);
        if (Bezwaar(daad) is { } bezwaar)
            throw new InvalidOperationException(bezwaar.Tekst);
        var naar = Leveringsgang.Naar(Status, daad.Stap)!.Value;
        return this with { Spoor = [.. Spoor, new(daad.Stap, Status, naar, daad.Wie, daad.Op, daad.Reden.Trim())] };
    }

    private Leveringsbezwaar? Indienen(Leveringsdaad daad) =>
        daad.Overeenkomst is not { } overeenkomst || (overeenkomst.Partij != Partij && overeenkomst.Partij != Leverancier)
            || !overeenkomst.GeldtOp(daad.Dag)
            ? new("zonder-overeenkomst", "Jullie hebben de regels over gegevens nog niet aanvaard. Doe dat eerst.")
        : daad.Controle is not { } controle ? new("niet-nagekeken", "De levering is nog niet nagekeken.")
        : !controle.MagIngediend ? new("niet-klaar", $"Er {Open(controle.Open.Count())}. Verbeter het, of leg het uit.")
        : null;

    private static string Open(int aantal) => aantal == 1 ? "staat nog 1 punt open" : $"staan nog {Waarde.Schrijf(aantal)} punten open";
}

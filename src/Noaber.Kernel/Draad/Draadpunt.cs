namespace Noaber.Kernel.Draad;

/// <summary>What a point of the thread is, in the order in which one leads to the next.</summary>
public enum Draadsoort
{
    /// <summary>A statement of a visie.</summary>
    Beleidsuitspraak,

    /// <summary>A line of an association's bid.</summary>
    Bodregel,

    /// <summary>An agreement.</summary>
    Afspraak,

    /// <summary>An action of an agreement, of its elaboration for a year, or of a priority.</summary>
    Actie,

    /// <summary>A proposal to change what was agreed.</summary>
    Voorstel,

    /// <summary>What a meeting decided.</summary>
    Besluit,

    /// <summary>A version of a set of agreements.</summary>
    Versie,

    /// <summary>A target on something that is counted.</summary>
    Streefwaarde,

    /// <summary>A figure.</summary>
    Waarneming,

    /// <summary>What the parties made of an agreement at the end of a year.</summary>
    Evaluatie,
}

/// <summary>A point of the thread: what it is, and by what name it is found in whatever version.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Id">
/// Its lasting name: of what has versions, the line that all of them stand on. Of a line of a bid it is that line in one version, since
/// what was handed in keeps what it answered.
/// </param>
public readonly record struct Draadpunt(Draadsoort Soort, Guid Id);

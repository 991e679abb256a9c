namespace Noaber.Web.Shell.Toegang;

/// <summary>What an endpoint says about who may call it.</summary>
internal sealed record Vereiste(Handeling? Handeling)
{
    /// <summary>Openly public, also without sign-in.</summary>
    public static readonly Vereiste Niets = new((Handeling?)null);

    /// <summary>Openly public, and the same for everyone: nobody is looked up.</summary>
    public static readonly Vereiste ZonderAanvrager = new((Handeling?)null) { Gelijk = true };

    public bool Gelijk { get; private init; }
}

/// <summary>This endpoint begins its own transaction, when it has done what takes long: coming in and reading need no connection.</summary>
internal sealed record EigenTransactie;

internal static class ToegangEndpoints
{
    /// <summary>Names the permission that this endpoint needs.</summary>
    public static TBuilder Vereist<TBuilder>(this TBuilder endpoint, Handeling handeling) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Vereiste(handeling));

    /// <summary>Says out loud that anyone may call this endpoint.</summary>
    public static TBuilder Openbaar<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(Vereiste.Niets);

    /// <summary>Says that the handler begins its own transaction, with <see cref="Data.Transactie.Als"/>.</summary>
    public static TBuilder BegintZelf<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new EigenTransactie());

    /// <summary>What comes in after the sign-in ended is taken in for the account it was written under.</summary>
    public static TBuilder Vangt<TBuilder>(this TBuilder endpoint, Opvang opvang) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(opvang);

    /// <summary>Openly public, with an answer that is the same for everyone.</summary>
    public static TBuilder VoorIedereenGelijk<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(Vereiste.ZonderAanvrager);
}

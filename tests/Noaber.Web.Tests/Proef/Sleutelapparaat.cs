using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Noaber.Web.Tests.Proef;

/// <summary>A device with a passkey, as WebAuthn describes it: makes a key pair for a site and signs with it. ES256, attestation "none".</summary>
internal sealed class Sleutelapparaat(string herkomst = "http://localhost", string domein = "localhost") : IDisposable
{
    private const byte AanwezigEnHerkend = 0x05;
    private const byte MetSleutel = 0x40;

    private readonly ECDsa sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string gebruiker = "";
    private uint teller;

    /// <summary>What navigator.credentials.create() answers to these options.</summary>
    public string Maak(string opties)
    {
        using var vraag = JsonDocument.Parse(opties);
        gebruiker = vraag.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var bewijs = new CborWriter();
        bewijs.WriteStartMap(3);
        bewijs.WriteTextString("fmt");
        bewijs.WriteTextString("none");
        bewijs.WriteTextString("attStmt");
        bewijs.WriteStartMap(0);
        bewijs.WriteEndMap();
        bewijs.WriteTextString("authData");
        bewijs.WriteByteString([.. Gegevens(AanwezigEnHerkend | MetSleutel), .. new byte[16], 0, (byte)id.Length, .. id, .. OpenbareSleutel()]);
        bewijs.WriteEndMap();
        return Antwoord(new
        {
            clientDataJSON = Code(Klantgegevens("webauthn.create", vraag)), attestationObject = Code(bewijs.Encode()),
            transports = new[] { "internal" }
        });
    }

    /// <summary>What navigator.credentials.get() answers to these options.</summary>
    public string LogIn(string opties)
    {
        using var vraag = JsonDocument.Parse(opties);
        var (klant, gegevens) = (Klantgegevens("webauthn.get", vraag), Gegevens(AanwezigEnHerkend));
        var handtekening = sleutel.SignData([.. gegevens, .. SHA256.HashData(klant)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Antwoord(new { clientDataJSON = Code(klant), authenticatorData = Code(gegevens), signature = Code(handtekening), userHandle = gebruiker });
    }

    public void Dispose() => sleutel.Dispose();

    private string Antwoord(object response) => JsonSerializer.Serialize(new
    {
        id = Code(id),
        rawId = Code(id),
        type = "public-key",
        authenticatorAttachment = "platform",
        clientExtensionResults = new { },
        response,
    });

    private byte[] Klantgegevens(string soort, JsonDocument vraag) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        type = soort,
        challenge = vraag.RootElement.GetProperty("challenge").GetString(),
        origin = herkomst,
        crossOrigin = false,
    }));

    private byte[] Gegevens(byte vlaggen)
    {
        var tel = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(tel, ++teller);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domein)), vlaggen, .. tel];
    }

    private byte[] OpenbareSleutel()
    {
        var punt = sleutel.ExportParameters(includePrivateParameters: false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, waarde) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cose.WriteInt32(label);
            cose.WriteInt32(waarde);
        }
        cose.WriteInt32(-2);
        cose.WriteByteString(punt.X!);
        cose.WriteInt32(-3);
        cose.WriteByteString(punt.Y!);
        cose.WriteEndMap();
        return cose.Encode();
    }

    private static string Code(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

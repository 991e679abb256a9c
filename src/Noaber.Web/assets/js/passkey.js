const redenen = {
  NotAllowedError: "Het is niet gelukt of je hebt het afgebroken. Probeer het opnieuw.",
  InvalidStateError: "Dit apparaat heeft al een passkey voor dit account.",
  SecurityError: "Passkeys werken niet op dit adres.",
  NotSupportedError: "Dit apparaat kan geen passkey maken die wij herkennen.",
};

/** The browser's answer to the options the server gave, as plain JSON. */
async function maak(opties) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(opties);
  return (await navigator.credentials.create({ publicKey })).toJSON();
}

/** The browser's proof that the person holds a passkey, as plain JSON. */
async function logIn(opties) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(opties);
  return (await navigator.credentials.get({ publicKey })).toJSON();
}

const kanPasskeys = () =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

// <noaber-passkey actie="maak|log-in" opties="/adres" veld="naam van het verborgen veld" eerst="veld dat moet kloppen" uitweg="wat ook kan"> around a button, inside a form.
class NoaberPasskey extends HTMLElement {
  connectedCallback() {
    if (!kanPasskeys()) return;
    this.hidden = false;
    this.melding = Object.assign(document.createElement("p"), { className: "te-laat" });
    this.melding.setAttribute("role", "alert");
    this.append(this.melding);
    this.querySelector("button").addEventListener("click", () => this.vraag());
  }

  async vraag() {
    this.melding.textContent = "";
    const formulier = this.closest("form");
    // What has to be ticked before it makes sense to ask for a finger.
    const eerst = formulier.elements.namedItem(this.getAttribute("eerst") ?? "");
    if (eerst && !eerst.reportValidity()) return;
    try {
      const antwoord = await (this.getAttribute("actie") === "maak" ? maak : logIn)(await this.haalOpties(formulier));
      formulier.elements.namedItem(this.getAttribute("veld")).value = JSON.stringify(antwoord);
      // submit() and not requestSubmit(): a required password field must not stop a sign-in with a passkey.
      formulier.submit();
    } catch (fout) {
      const reden = redenen[fout.name] ?? "Er ging iets mis met de passkey. Probeer het opnieuw.";
      this.melding.textContent = `${reden} ${this.getAttribute("uitweg") ?? ""}`.trim();
    }
  }

  async haalOpties(formulier) {
    // Only the antiforgery token goes along; never a password that was already typed.
    const velden = new FormData();
    velden.set("__RequestVerificationToken", formulier.elements.namedItem("__RequestVerificationToken").value);
    const antwoord = await fetch(this.getAttribute("opties"), { method: "POST", body: velden, credentials: "same-origin" });
    if (!antwoord.ok) throw new Error(`De server antwoordde met ${antwoord.status}.`);
    return antwoord.json();
  }
}
customElements.define("noaber-passkey", NoaberPasskey);

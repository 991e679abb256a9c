// Keeps what someone is typing as a draft on the server, and says so. Without it there is a button that does the same.
const wachttijd = 3000;

export function bewaarKlad(form) {
  const stand = form.querySelector("[data-kladstand]");
  const adres = form.dataset.schrijven;
  let klok = 0, bezig = false, nogEens = false, klaar = false;

  const zeg = tekst => { if (stand.textContent !== tekst) stand.textContent = tekst; };

  async function bewaar() {
    if (klaar) return;
    if (bezig) { nogEens = true; return; }
    bezig = true;
    try {
      const velden = new FormData(form);
      velden.set("Doe", "vanzelf");
      const antwoord = await fetch(adres, { method: "POST", body: velden, redirect: "manual" });
      if (antwoord.ok) zeg(await antwoord.text());
      else zeg(antwoord.type === "opaqueredirect" || antwoord.status === 401
        ? "Je bent niet meer ingelogd. Je tekst staat hier nog. Druk op Bewaar: daarna log je in en ga je verder."
        : "Het klad is niet bewaard. Je tekst staat hier nog. Probeer zo te bewaren.");
    } catch {
      zeg("Er is geen verbinding. Je tekst staat hier nog; we proberen het opnieuw.");
      plan();
    } finally {
      bezig = false;
      if (nogEens) { nogEens = false; plan(); }
    }
  }

  function plan() {
    clearTimeout(klok);
    klok = setTimeout(bewaar, wachttijd);
  }

  form.addEventListener("input", plan);
  form.addEventListener("change", plan);
  form.addEventListener("submit", () => { klaar = true; clearTimeout(klok); });
  // What was typed before this was loaded counts too.
  if ([...form.elements].some(veld => veld.type !== "hidden" && veld.defaultValue !== undefined && veld.value !== veld.defaultValue)) plan();
  // Leaving the page, also on a phone that only hides it: what was typed in the last seconds goes along.
  addEventListener("pagehide", verlaat);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") verlaat(); });
  addEventListener("pageshow", () => { klaar = false; });

  function verlaat() {
    if (!klok || klaar) return;
    clearTimeout(klok);
    klok = 0;
    const velden = new FormData(form);
    velden.set("Doe", "vanzelf");
    navigator.sendBeacon(adres, velden);
  }
}

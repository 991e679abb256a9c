// Keeps what is typed in the forms of a review: after a pause, and before the page is left by a link or by the button of another form.
// Who leaves otherwise, with something that could not be kept, is asked by the browser first.
const wachttijd = 2000;

export function bewaarVanzelf(forms) {
  const gewijzigd = new Map(); // form -> the clock that runs, or 0
  const bezig = new Map(); // form -> the request under way
  let verzonden = false;

  for (const form of forms) {
    form.addEventListener("input", () => noteer(form, wachttijd));
    form.addEventListener("change", () => noteer(form, 0));
    form.addEventListener("submit", gebeurtenis => verstuur(gebeurtenis, form));
    // What was typed before this was loaded counts too.
    if ([...form.elements].some(isAnders)) noteer(form, wachttijd);
  }

  function noteer(form, wacht) {
    clearTimeout(gewijzigd.get(form));
    gewijzigd.set(form, setTimeout(() => bewaar(form), wacht));
  }

  async function bewaar(form) {
    while (bezig.has(form)) await bezig.get(form);
    if (!gewijzigd.has(form)) return true;
    clearTimeout(gewijzigd.get(form));
    gewijzigd.delete(form);
    const werk = stuur(form);
    bezig.set(form, werk);
    const goed = await werk;
    bezig.delete(form);
    if (!goed && !gewijzigd.has(form)) gewijzigd.set(form, 0);
    return goed;
  }

  async function stuur(form) {
    const velden = new FormData(form);
    velden.set("doe", "vanzelf");
    try {
      const antwoord = await fetch(form.action, { method: "POST", body: velden, redirect: "manual", keepalive: document.visibilityState === "hidden" });
      const wijziging = antwoord.headers.get("X-Wijziging");
      if (wijziging) form.elements.wijziging.value = wijziging;
      zeg(form, wijziging || (antwoord.headers.get("Content-Type") ?? "").startsWith("text/plain") ? await antwoord.text()
        : "Nog niet bewaard: je bent niet meer ingelogd, of het nakijken is voorbij. Je tekst staat hier nog.");
      return Boolean(wijziging);
    } catch {
      zeg(form, "Nog niet bewaard: er is geen verbinding. Je tekst staat hier nog.");
      return false;
    }
  }

  // The button of a form keeps that form; the others are kept first.
  async function verstuur(gebeurtenis, form) {
    const [anderen, knop] = [[...gewijzigd.keys()].filter(f => f !== form), gebeurtenis.submitter];
    if (bezig.size > 0 || anderen.length > 0) {
      gebeurtenis.preventDefault();
      if (!(await alles(anderen))) {
        zeg(form, "Nog niet gedaan: bij een ander stuk op deze pagina staat iets dat niet bewaard kon worden. Daar staat waarom.");
        return;
      }
      while (bezig.size > 0) await Promise.all(bezig.values());
      form.requestSubmit(knop);
      return;
    }
    clearTimeout(gewijzigd.get(form));
    gewijzigd.delete(form);
    verzonden = true;
  }

  const alles = async welke => (await Promise.all(welke.map(bewaar))).every(Boolean);

  document.addEventListener("click", async gebeurtenis => {
    const link = gebeurtenis.target.closest("a[href]");
    if (!link || gebeurtenis.defaultPrevented || gebeurtenis.button || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey || link.target || link.hash && link.pathname === location.pathname && link.search === location.search) return;
    if (gewijzigd.size === 0 && bezig.size === 0) return;
    gebeurtenis.preventDefault();
    await alles([...gewijzigd.keys(), ...bezig.keys()]);
    location.href = link.href;
  });

  addEventListener("beforeunload", gebeurtenis => {
    if (!verzonden && (gewijzigd.size > 0 || bezig.size > 0)) gebeurtenis.preventDefault();
  });
  // Back on a page that the browser kept: the marks in its forms may be old.
  addEventListener("pageshow", gebeurtenis => { if (gebeurtenis.persisted) location.reload(); });
}

function zeg(form, tekst) {
  const stand = form.querySelector("[data-stand]");
  if (stand) stand.textContent = tekst;
}

function isAnders(veld) {
  if (veld.type === "hidden" || veld.tagName === "BUTTON") return false;
  if (veld.tagName === "SELECT") return [...veld.options].some(o => o.defaultSelected) && [...veld.options].some(o => o.selected !== o.defaultSelected);
  return veld.type === "checkbox" ? veld.checked !== veld.defaultChecked : veld.defaultValue !== undefined && veld.value !== veld.defaultValue;
}

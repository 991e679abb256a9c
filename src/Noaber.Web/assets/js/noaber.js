// Every page works without this. It only smooths what is already there.
const fouten = document.querySelector("[data-foutenlijst]");
if (fouten) fouten.focus();

for (const knop of document.querySelectorAll("button[data-kopieer]")) {
  if (!navigator.clipboard) continue;
  knop.hidden = false;
  const tekst = knop.textContent;
  knop.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(knop.dataset.kopieer, location.href).href);
    knop.textContent = "Link gekopieerd";
    setTimeout(() => { knop.textContent = tekst; }, 3000);
  });
}

// On Escape the opened menu closes and the focus goes back to its button.
const menu = document.querySelector("details.menuknop");
document.addEventListener("keydown", gebeurtenis => {
  if (gebeurtenis.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// What takes long says so, and is sent once. Back on the page it can be sent again.
const bezig = document.querySelector("form[data-bezig]");
if (bezig) {
  const zin = bezig.querySelector(".bezig");
  bezig.addEventListener("submit", gebeurtenis => {
    if (zin.firstChild) gebeurtenis.preventDefault();
    else zin.append(Object.assign(document.createElement("progress"), { ariaHidden: "true" }), bezig.dataset.bezig);
  });
  addEventListener("pageshow", () => zin.replaceChildren());
}

if (document.querySelector("noaber-passkey")) import("./passkey.js");
if (document.querySelector("[data-nakijken]")) import("./nakijken.js");
for (const form of document.querySelectorAll("form[data-schrijven]")) import("./klad.js").then(({ bewaarKlad }) => bewaarKlad(form));
const teksten = document.querySelectorAll("textarea[data-opmaak]");
if (teksten.length > 0) import("./opmaak.js").then(({ maakEditor }) => teksten.forEach(maakEditor));
for (const form of document.querySelectorAll("form[data-waarschuw]")) import("./waarschuwen.js").then(({ waarschuw }) => waarschuw(form));
const aanwezig = document.querySelector("[data-aanwezig]");
if (aanwezig) import("./aanwezig.js").then(({ kijkWieErIs }) => kijkWieErIs(aanwezig));

// A chart or a map is fetched and drawn when its figure is there to be seen: the first look is not kept waiting. Who scrolls finds the next one drawn.
const figuren = {
  "NOABER-GRAFIEK": async () => {
    await Promise.all([import("./cijfers/stukken/vlak.js"), import("./cijfers/stukken/kern.js"), import("./cijfers/stukken/assen.js"), import("./cijfers/stukken/reeksen.js")]);
    return import("./cijfers/grafiek.js");
  },
  "NOABER-KAART": () => import("./cijfers/kaart.js"),
};
const alle = document.querySelectorAll("noaber-grafiek, noaber-kaart");
function bijZicht(rootMargin) {
  const kijker = new IntersectionObserver(gezien => {
    for (const { isIntersecting, target } of gezien) {
      if (!isIntersecting) continue;
      kijker.unobserve(target);
      // Without it the table is all there is: then all of it.
      figuren[target.tagName]().then(() => target.verschijn(), () => target.classList.add("figuur-zonder"));
    }
  }, { rootMargin });
  for (const figuur of alle) kijker.observe(figuur);
}
bijZicht("0px");
addEventListener("scroll", () => bijZicht("400px"), { once: true, passive: true });
// On paper all of it is near.
addEventListener("beforeprint", () => alle.forEach(figuur => figuur.verschijn?.(true)));

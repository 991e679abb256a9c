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

// A chart or a map is fetched and drawn when its figure comes near: the first look is not kept waiting.
const figuren = { "NOABER-GRAFIEK": () => import("./cijfers/grafiek.js"), "NOABER-KAART": () => import("./cijfers/kaart.js") };
const nabij = new IntersectionObserver((gezien, kijker) => {
  for (const { isIntersecting, target } of gezien) {
    if (!isIntersecting) continue;
    kijker.unobserve(target);
    // Without it the table is all there is: then all of it.
    figuren[target.tagName]().then(() => target.verschijn(), () => target.classList.add("figuur-zonder"));
  }
}, { rootMargin: "400px" });
const alle = document.querySelectorAll("noaber-grafiek, noaber-kaart");
for (const figuur of alle) nabij.observe(figuur);
// On paper all of it is near.
addEventListener("beforeprint", () => alle.forEach(figuur => figuur.verschijn?.()));

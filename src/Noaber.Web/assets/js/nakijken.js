// Keys for who reviews many pieces: they work on the chosen piece, never while typing.
import { bewaarVanzelf } from "./bewaren.js";

const lijst = document.querySelector("[data-nakijken]");
const knoppen = { a: "akkoord", x: "weg", s: "splits", m: "samen" };
const soorten = { 1: "Regulier", 2: "Focus", 3: "Procesmatig" };

const items = () => [...lijst.querySelectorAll("[data-nakijkstuk]")];

function ga(van, stap) {
  const alle = items();
  alle[Math.min(Math.max(alle.indexOf(van) + stap, 0), alle.length - 1)]?.focus();
}

function doe(item, wat) {
  const knop = item.querySelector(`button[value="${wat}"]`);
  if (!knop) return;
  if (wat === "splits") zetSnede(item.querySelector("textarea[name=tekst]"));
  knop.click();
}

// Where the cursor was last; without a mark of its own the text is cut there.
function zetSnede(veld) {
  if (!veld || /^===\s*$/m.test(veld.value) || !veld.selectionStart) return;
  veld.setRangeText("\n===\n", veld.selectionStart, veld.selectionStart);
}

lijst.addEventListener("keydown", gebeurtenis => {
  const item = gebeurtenis.target.closest("[data-nakijkstuk]");
  // From a field back to its piece, where the keys work.
  if (gebeurtenis.key === "Escape" && item) { item.focus(); return; }
  if (gebeurtenis.target !== item || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return;
  const toets = gebeurtenis.key.toLowerCase();
  if (toets === "j" || toets === "k") ga(item, toets === "j" ? 1 : -1);
  else if (knoppen[toets]) doe(item, knoppen[toets]);
  else if (soorten[toets]) kies(item, soorten[toets]);
  else if (toets === "v") open(item);
  else return;
  gebeurtenis.preventDefault();
});

function kies(item, soort) {
  const keuze = item.querySelector("select[name=soort]");
  if (!keuze) return;
  keuze.value = soort;
  keuze.dispatchEvent(new Event("change", { bubbles: true }));
}

function open(item) {
  const details = item.querySelector("details[data-verplaats]");
  if (!details) return;
  details.open = true;
  details.querySelector("select").focus();
}

bewaarVanzelf(document.querySelectorAll("form[data-bewaart]"));

// After a step the page opens at the piece to go on with: it is the chosen one.
if (location.hash) document.querySelector(`${location.hash}[data-nakijkstuk]`)?.focus();
lijst.dataset.nakijken = "klaar";

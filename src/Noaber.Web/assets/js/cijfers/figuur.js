// What a chart and a map share: the picture beside its table, the buttons, and the words that are read out.
import { bestandsnaam, bewaar, kopieer, pngVan, svgVan } from "./meenemen.js";

const knop = (tekst, doe) => {
  const deel = Object.assign(document.createElement("button"), { type: "button", className: "figuurknop", textContent: tekst });
  deel.addEventListener("click", doe);
  return deel;
};

const adem = () => new Promise(verder => { setTimeout(verder); });

export class Figuur extends HTMLElement {
  // Each when it comes near, and piece by piece: all at once would keep a slow telephone from answering for seconds. What goes on paper cannot wait.
  async verschijn(meteen = false) {
    this.tabel = this.querySelector("table");
    if (!this.tabel || this.vlak) return;
    this.tabelvak = [...this.children].find(deel => deel.contains(this.tabel));
    this.vlak = Object.assign(document.createElement("div"), { className: "figuurvlak", tabIndex: 0 });
    this.vlak.setAttribute("role", "group");
    this.vlak.setAttribute("aria-roledescription", this.soortnaam.toLowerCase());
    this.stem = Object.assign(document.createElement("p"), { className: "figuurstem" });
    this.stem.setAttribute("aria-live", "polite");
    this.prepend(this.balk(), this.vlak, this.stem);
    this.kies(true);
    try {
      if (!meteen) await adem();
      await this.teken(this.vlak, meteen);
    } catch (fout) {
      // A picture that fails leaves the table, which has it all.
      this.kies(false);
      this.zeg(`${this.soortnaam} lukt nu niet. De tabel heeft dezelfde cijfers.`);
      throw fout;
    } finally {
      this.dataset.klaar = "";
    }
  }

  get titel() { return this.getAttribute("titel") ?? this.tabel.caption?.textContent.trim() ?? ""; }

  balk() {
    this.alsBeeld = knop(this.soortnaam, () => this.kies(true));
    this.alsTabel = knop("Tabel", () => this.kies(false));
    const balk = Object.assign(document.createElement("div"), { className: "figuurbalk niet-afdrukken" });
    balk.setAttribute("role", "group");
    balk.setAttribute("aria-label", `Weergave van ${this.titel}`);
    balk.append(this.alsBeeld, this.alsTabel, knop("SVG", () => this.neemMee("svg")), knop("PNG", () => this.neemMee("png")));
    if (navigator.clipboard?.write) balk.append(knop("Kopieer tabel", () => this.kopieer()));
    return balk;
  }

  kies(beeld) {
    this.vlak.hidden = !beeld;
    this.tabelvak.hidden = beeld;
    this.alsBeeld.setAttribute("aria-pressed", beeld);
    this.alsTabel.setAttribute("aria-pressed", !beeld);
    if (beeld && this.tekening) this.zet(this.vlak);
  }

  zeg(tekst) { this.stem.textContent = tekst; }

  async neemMee(vorm) {
    this.kies(true);
    const beeld = svgVan(this.svg, { titel: this.titel, bron: this.getAttribute("bron") ?? "", ...this.uitsnede?.() }, this.kleuren);
    const blob = vorm === "svg" ? new Blob([beeld.tekst], { type: "image/svg+xml" }) : await pngVan(beeld);
    bewaar(blob, `${bestandsnaam(this.titel)}.${vorm}`);
  }

  async kopieer() {
    await kopieer(this.tabel);
    this.zeg("De tabel is gekopieerd: plak hem in Word of Excel.");
  }
}

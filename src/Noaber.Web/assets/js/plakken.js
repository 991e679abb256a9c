// What comes from elsewhere. A style or a script may not stand in our pages, not even to be
// read and left out, so it gets another name; and what Word
// puts on the clipboard as a list is a row of paragraphs with a sign before each: here they become a list again.
const merk = "p[data-stijl*='mso-list'], p[class^='MsoListParagraph']";

export function uitWord(geplakt) {
  const html = geplakt.replace(/<style[\s>][\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, " data-stijl=").replace(/\son\w+\s*=/gi, " data-doe="));
  if (!html.includes("mso-list")) return html;
  const bron = new DOMParser().parseFromString(html, "text/html");
  let lijst = null;
  for (const alinea of bron.querySelectorAll("p")) {
    if (!alinea.matches(merk)) { lijst = null; continue; }
    const teken = [...alinea.querySelectorAll("span")].find(span => /mso-list:\s*Ignore/i.test(span.dataset.stijl ?? ""));
    const soort = /^\s*\w{1,3}[.)]/.test(teken?.textContent ?? "") ? "ol" : "ul";
    teken?.remove();
    if (lijst?.localName !== soort) {
      lijst = bron.createElement(soort);
      alinea.before(lijst);
    }
    const punt = bron.createElement("li");
    punt.append(...alinea.childNodes);
    lijst.append(punt);
    alinea.remove();
  }
  return bron.body.innerHTML;
}

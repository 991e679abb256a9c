// What Word puts on the clipboard as a list is a row of paragraphs with a sign before each. Here they become a list again.
const merk = "p[style*='mso-list'], p[class^='MsoListParagraph']";

export function uitWord(html) {
  if (!html.includes("mso-list")) return html;
  const bron = new DOMParser().parseFromString(html, "text/html");
  let lijst = null;
  for (const alinea of bron.querySelectorAll("p")) {
    if (!alinea.matches(merk)) { lijst = null; continue; }
    const teken = [...alinea.querySelectorAll("span")].find(span => /mso-list:\s*Ignore/i.test(span.getAttribute("style") ?? ""));
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

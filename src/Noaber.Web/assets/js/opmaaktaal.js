// The mark-up that texts are written in, for the editor: the same part of Markdown as Opmaak.cs shows. In and out again without a change.
import MarkdownIt from "markdown-it";
import nadrukregels from "markdown-it/lib/rules_inline/emphasis.mjs";
import lijst from "markdown-it/lib/rules_block/list.mjs";
import { MarkdownParser, MarkdownSerializer } from "prosemirror-markdown";
import { Schema } from "prosemirror-model";

export const isAdres = adres => /^(https:\/\/|mailto:)\S+$/i.test(adres);

// What is pasted says its style under another name: see plakken.js.
const stijl = (element, patroon) => patroon.test(element.dataset.stijl ?? "");
const vet = {
  parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: b => !stijl(b, /font-weight:\s*(normal|400)/i) && null },
    { tag: "span", consuming: false, getAttrs: span => stijl(span, /font-weight:\s*(bold|[6-9]00)/i) && null }],
  toDOM: () => ["strong"],
};
const cursief = {
  parseDOM: [{ tag: "em" }, { tag: "i", getAttrs: i => !stijl(i, /font-style:\s*normal/i) && null }, { tag: "span", consuming: false, getAttrs: span => stijl(span, /font-style:\s*italic/i) && null }],
  toDOM: () => ["em"],
};
const link = {
  attrs: { href: {} }, inclusive: false,
  parseDOM: [{ tag: "a[href]", getAttrs: a => isAdres(a.getAttribute("href")) && { href: a.getAttribute("href") } }],
  toDOM: mark => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }],
};

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      attrs: { level: { default: 1 } }, content: "inline*", group: "block", defining: true,
      parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map(tag => ({ tag })), toDOM: () => ["h3", 0],
    },
    bullet_list: { attrs: { tight: { default: true } }, content: "list_item+", group: "block lijst", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    ordered_list: {
      attrs: { order: { default: 1 }, tight: { default: true } }, content: "list_item+", group: "block lijst",
      parseDOM: [{ tag: "ol", getAttrs: ol => ({ order: ol.start || 1 }) }], toDOM: node => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
    },
    list_item: { content: "paragraph (paragraph | lijst)*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    text: { group: "inline" },
  },
  marks: { link, em: cursief, strong: vet },
});

const markdown = new MarkdownIt("zero").enable(["heading", "list", "emphasis", "balance_pairs", "link", "escape", "newline"]);
markdown.validateLink = isAdres;
markdown.block.ruler.at("list", (staat, van, tot, stil) => {
  const regel = staat.src.slice(staat.bMarks[van] + staat.tShift[van], staat.eMarks[van]);
  return !/^([*+]|\d{1,9}\))(\s|$)/.test(regel) && lijst(staat, van, tot, stil);
}, { alt: ["paragraph"] });

// A star marks; a low line is a sign in names and addresses.
markdown.inline.ruler.at("emphasis", (staat, stil) => staat.src[staat.pos] === "*" && nadrukregels.tokenize(staat, stil));

const strak = tokens => (_, alle, i) => ({ ...tokens?.(alle[i]), tight: !alle.slice(i).some((t, n) => n > 0 && t.type === "paragraph_open" && t.level === alle[i].level + 2 && !t.hidden) });
const lezer = new MarkdownParser(schema, markdown, {
  paragraph: { block: "paragraph" },
  heading: { block: "heading", getAttrs: token => ({ level: Number(token.tag.slice(1)) }) },
  bullet_list: { block: "bullet_list", getAttrs: strak() },
  ordered_list: { block: "ordered_list", getAttrs: strak(token => ({ order: Number(token.attrGet("start") ?? 1) })) },
  list_item: { block: "list_item" },
  softbreak: { node: "hard_break" }, hardbreak: { node: "hard_break" },
  em: { mark: "em" }, strong: { mark: "strong" }, link: { mark: "link", getAttrs: token => ({ href: token.attrGet("href") }) },
});

const schrijver = metEscape => new MarkdownSerializer({
  paragraph(staat, node) { staat.renderInline(node); staat.closeBlock(node); },
  heading(staat, node) { staat.write(`${"#".repeat(node.attrs.level)} `); staat.renderInline(node, false); staat.closeBlock(node); },
  bullet_list(staat, node) { staat.renderList(node, "  ", () => "- "); },
  ordered_list(staat, node) { staat.renderList(node, "   ", i => `${node.attrs.order + i}. `); },
  list_item(staat, node) { staat.renderContent(node); },
  hard_break(staat) { staat.text("\n", false); },
  text(staat, node) { staat.text(node.text, metEscape); },
}, {
  em: { open: "*", close: "*", mixable: true, expelEnclosingWhitespace: true },
  strong: { open: "**", close: "**", mixable: true, expelEnclosingWhitespace: true },
  link: { open: "[", close: (_, mark) => `](${mark.attrs.href})`, mixable: true },
});
const [kaal, beschermd] = [schrijver(false), schrijver(true)];

export const lees = tekst => lezer.parse(tekst.replace(/^(\s*)• /gm, "$1- "));

// A sign is only protected with a backslash where it would mean something else: most texts have none.
function stuk(node) {
  const los = schema.node("doc", null, [node]);
  const tekst = kaal.serialize(los);
  return lees(tekst).eq(los) ? tekst : beschermd.serialize(los);
}

export const schrijf = doc => doc.content.content.map(stuk).filter(tekst => tekst.length > 0).join("\n\n");

const letters = tekst => tekst.replace(/^(\s*)• /gm, "$1- ").replace(/\s+/g, "");

/** The text as a document, or null when it would not come out as it went in: then it is better left alone. */
export function leesGetrouw(tekst) {
  try {
    const doc = lees(tekst);
    const terug = schrijf(doc);
    return letters(terug) === letters(tekst) && lees(terug).eq(doc) ? doc : null;
  } catch {
    return null;
  }
}

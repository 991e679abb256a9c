// Puts an editor in the place of a text area. What is posted stays the text area's; a text that nobody touches is posted letter for letter.
import { baseKeymap, setBlockType, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { isAdres, leesGetrouw, schema, schrijf } from "./opmaaktaal.js";
import { uitWord } from "./plakken.js";

const { bullet_list, ordered_list, list_item, heading, paragraph, hard_break } = schema.nodes;
const { strong, em, link } = schema.marks;
const diepst = 2;

const ouders = staat => Array.from({ length: staat.selection.$from.depth + 1 }, (_, i) => staat.selection.$from.node(i));
const lijstHier = staat => ouders(staat).findLast(node => node.type === bullet_list || node.type === ordered_list);
const diepte = staat => ouders(staat).filter(node => node.type === list_item).length;

function heeftMark(staat, type) {
  const { from, $from, to, empty } = staat.selection;
  return empty ? Boolean(type.isInSet(staat.storedMarks || $from.marks())) : staat.doc.rangeHasMark(from, to, type);
}

// The same button makes a list, takes it away, and makes the one kind of list the other.
const lijst = type => (staat, stuur) => {
  const nu = lijstHier(staat);
  if (!nu) return wrapInList(type)(staat, stuur);
  if (nu.type === type) return liftListItem(list_item)(staat, stuur);
  if (stuur) {
    const { $from } = staat.selection;
    const plek = Array.from({ length: $from.depth + 1 }, (_, i) => i).findLast(i => $from.node(i) === nu);
    stuur(staat.tr.setNodeMarkup($from.before(plek), type, { tight: nu.attrs.tight }));
  }
  return true;
};
const dieper = (staat, stuur) => diepte(staat) < diepst && sinkListItem(list_item)(staat, stuur);
const regeleinde = (staat, stuur) => {
  if (staat.selection.$from.parent.type === heading) return false;
  stuur?.(staat.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
};

const knoppen = [
  { naam: "Vet", teken: "V", klas: "vet", doe: toggleMark(strong), aan: staat => heeftMark(staat, strong) },
  { naam: "Cursief", teken: "C", klas: "cursief", doe: toggleMark(em), aan: staat => heeftMark(staat, em) },
  {
    naam: "Kopje", teken: "K", aan: staat => staat.selection.$from.parent.type === heading,
    doe: (staat, stuur) => setBlockType(staat.selection.$from.parent.type === heading ? paragraph : heading)(staat, stuur),
  },
  { naam: "Opsomming", teken: "•", doe: lijst(bullet_list), aan: staat => lijstHier(staat)?.type === bullet_list },
  { naam: "Nummering", teken: "1.", doe: lijst(ordered_list), aan: staat => lijstHier(staat)?.type === ordered_list },
  { naam: "Inspringen", teken: "→", doe: dieper },
  { naam: "Terugspringen", teken: "←", doe: liftListItem(list_item) },
  { naam: "Link", teken: "↗", aan: staat => heeftMark(staat, link), link: true },
];

const toetsen = {
  "Mod-b": toggleMark(strong), "Mod-i": toggleMark(em), "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
  "Enter": splitListItem(list_item), "Shift-Enter": regeleinde, "Mod-]": dieper, "Mod-[": liftListItem(list_item),
};

const regels = inputRules({
  rules: [
    wrappingInputRule(/^\s*-\s$/, bullet_list), wrappingInputRule(/^(\d{1,4})\.\s$/, ordered_list, gevonden => ({ order: Number(gevonden[1]) })),
    textblockTypeInputRule(/^#\s$/, heading),
  ],
});

const maakElement = (naam, eigen = {}, ...kinderen) => {
  const element = Object.assign(document.createElement(naam), eigen);
  element.append(...kinderen);
  return element;
};

/** The editor for a text area; without one when the text holds what the editor does not know. */
export function maakEditor(veld) {
  const begin = veld.value;
  const doc = leesGetrouw(begin);
  const label = document.querySelector(`label[for="${veld.id}"]`);
  if (!doc) {
    veld.insertAdjacentElement("beforebegin", maakElement("p", { className: "klein", textContent: "In deze tekst staat opmaak die de knoppen niet kennen. Je wijzigt hem hier als gewone tekst." }));
    return;
  }
  const id = veld.id;
  label.id ||= `${id}-label`;
  const balk = maakElement("div", { className: "opmaak__balk", role: "toolbar", ariaLabel: `Opmaak van ${label.firstChild.textContent}` });
  const doos = maakElement("div", { className: "opmaak" }, balk);
  veld.before(doos);
  const view = new EditorView(doos, {
    state: EditorState.create({ doc, plugins: [history(), keymap(toetsen), keymap(baseKeymap), regels, bijwerken(() => werkBij())] }),
    attributes: {
      class: "opmaak__blad utrecht-textarea", id, role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id,
      ...Object.fromEntries(["aria-describedby", "aria-invalid"].filter(naam => veld.hasAttribute(naam)).map(naam => [naam, veld.getAttribute(naam)])),
      ...veld.required && { "aria-required": "true" },
    },
    transformPastedHTML: uitWord,
    dispatchTransaction(stap) {
      view.updateState(view.state.apply(stap));
      if (!stap.docChanged) return;
      veld.value = view.state.doc.eq(doc) ? begin : schrijf(view.state.doc);
      veld.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  Object.assign(veld, { id: `${id}-bron`, hidden: true, required: false });
  // A label belongs to a field; the editor is none, so the label leads there by hand.
  label.addEventListener("click", () => view.focus());
  const werkBij = maakBalk(view, balk, doos);
  werkBij();
}

const bijwerken = doe => new Plugin({ view: () => ({ update: doe }) });

function maakBalk(view, balk, doos) {
  const paneel = maakLinkpaneel(view, `${view.dom.id}-adres`);
  doos.insertBefore(paneel.element, view.dom);
  const gemaakt = knoppen.map((knop, i) => {
    const element = maakElement("button", { type: "button", title: knop.naam, ariaLabel: knop.naam, tabIndex: i === 0 ? 0 : -1 });
    element.dataset.teken = knop.teken;
    if (knop.klas) element.classList.add(knop.klas);
    // The selection in the text stays where it is.
    element.addEventListener("mousedown", gebeurtenis => gebeurtenis.preventDefault());
    element.addEventListener("click", () => {
      if (knop.link) { paneel.open(); return; }
      knop.doe(view.state, view.dispatch);
      view.focus();
    });
    balk.append(element);
    return element;
  });
  balk.addEventListener("keydown", gebeurtenis => {
    const hier = gemaakt.indexOf(document.activeElement);
    const naar = { ArrowRight: hier + 1, ArrowLeft: hier - 1, Home: 0, End: gemaakt.length - 1 }[gebeurtenis.key];
    if (naar === undefined) return;
    gebeurtenis.preventDefault();
    const volgende = gemaakt.at(naar % gemaakt.length);
    for (const element of gemaakt) element.tabIndex = element === volgende ? 0 : -1;
    volgende.focus();
  });
  return () => {
    knoppen.forEach((knop, i) => {
      if (knop.aan) gemaakt[i].ariaPressed = String(knop.aan(view.state));
      else gemaakt[i].ariaDisabled = String(!knop.doe(view.state));
    });
  };
}

function maakLinkpaneel(view, id) {
  const invoer = maakElement("input", { type: "text", id, className: "utrecht-textbox utrecht-textbox--html-input", inputMode: "url", autocomplete: "off" });
  const fout = maakElement("p", { className: "klein", id: `${id}-fout`, role: "alert" });
  const knop = (tekst, doe) => {
    const element = maakElement("button", { type: "button", className: "utrecht-button", textContent: tekst });
    element.addEventListener("click", doe);
    return element;
  };
  const element = maakElement("div", { className: "opmaak__link", hidden: true }, maakElement("label", { htmlFor: id, textContent: "Adres van de link" }), invoer, fout);
  const dicht = () => { element.hidden = true; fout.textContent = ""; view.focus(); };
  const zet = () => {
    const adres = /^[^\s@:/]+@[^\s@]+$/.test(invoer.value.trim()) ? `mailto:${invoer.value.trim()}` : invoer.value.trim();
    if (!isAdres(adres) || /[()<>]/.test(adres)) {
      fout.textContent = "Begin het adres met https://, of vul een e-mailadres in.";
      invoer.focus();
      return;
    }
    const { from, to, empty } = view.state.selection;
    const mark = link.create({ href: adres });
    view.dispatch(empty ? view.state.tr.replaceSelectionWith(schema.text(adres.replace(/^mailto:/, ""), [mark]), false) : view.state.tr.addMark(from, to, mark));
    dicht();
  };
  const haalWeg = () => {
    const { from, to, empty, $from } = view.state.selection;
    const [van, tot] = empty ? [$from.start(), $from.end()] : [from, to];
    view.dispatch(view.state.tr.removeMark(van, tot, link));
    dicht();
  };
  element.append(knop("Zet de link", zet), knop("Haal de link weg", haalWeg), knop("Annuleer", dicht));
  element.addEventListener("keydown", gebeurtenis => {
    if (gebeurtenis.key === "Escape") dicht();
    else if (gebeurtenis.key === "Enter" && gebeurtenis.target === invoer) { gebeurtenis.preventDefault(); zet(); }
  });
  return {
    element,
    open() {
      const hier = view.state.selection.$from.marks().find(mark => mark.type === link);
      invoer.value = hier?.attrs.href ?? "https://";
      element.hidden = false;
      invoer.focus();
    },
  };
}

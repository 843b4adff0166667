"use strict";

// Makes elements. Text only ever becomes text.

function element(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function drawing(name, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

function iconOf(kind) {
  return drawing("svg", { class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, drawing("path", { d: kinds[kind].path }));
}

/** Measures texts in the page's own font. */
function widthOnPage() {
  const canvas = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.body).fontFamily;
  return (text, size, bold) => {
    canvas.font = (bold ? "bold " : "") + size + "px " + family;
    return canvas.measureText(text).width;
  };
}

function numberText(number) {
  return number === null || number === undefined ? "?" : number.toLocaleString("en-US");
}

/** A number in three digits and a letter: 25.6 M. */
function shortNumber(number) {
  const units = [[1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "K"]];
  const [unit, letter] = units.find(each => number >= each[0]) || [1, ""];
  return letter ? Number((number / unit).toPrecision(3)) + " " + letter : String(number);
}

/** The costs that parts have. Results are taken for numbers of 32 bits. */
const costs = [
  { cost: "parameters", title: "parameters", value: (network, part) => costOf(network, part, "parameters"), text: shortNumber },
  { cost: "multiplyAdds", title: "multiply-adds", value: (network, part) => costOf(network, part, "multiplyAdds"), text: shortNumber },
  { cost: "elements", title: "activations", value: (network, part) => 4 * costOf(network, part, "elements"), text: bytes => shortNumber(bytes) + (bytes < 1000 ? " B" : "B") },
];

/** The receptive field of a node in an input of the network as a text. */
function fieldText(fields) {
  const texts = fields.map(field => field.text);
  return texts.every(text => text === texts[0]) && texts.length > 2 ? texts[0] + " on each axis" : texts.join("×");
}

/** What there is to say of a part in a sentence. */
function sentenceOf(network, part) {
  const { name, text } = captionOf(network, part);
  const fields = (network.nodes[resultOf(network, part)].fields || []).find(each => each.length > 0);
  return [
    name + (text ? ": " + text : ""),
    "output " + network.nodes[resultOf(network, part)].shape,
    ...costs.filter(cost => cost.value(network, part) > 0).map(cost => cost.text(cost.value(network, part)) + " " + cost.title),
    ...(fields ? ["sees " + fieldText(fields)] : []),
  ].join(", ");
}

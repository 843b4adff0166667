"use strict";

// The table of what the graph shows: with the same folds, and the same choice.

function createTable(network, actions) {
  const columns = [
    { title: "name", sort: part => captionOf(network, part).name },
    { title: "layer", sort: part => captionOf(network, part).text },
    { title: "output", sort: part => network.nodes[resultOf(network, part)].elements || 0 },
    ...costs.map(cost => ({ title: cost.title, isNumber: true, cost, sort: part => cost.value(network, part) })),
    { title: "receptive field", isNumber: true, sort: part => (fieldsOf(part)[0] || { size: 0 }).size },
  ];
  const body = element("tbody");
  const heads = columns.map((column, i) => element(
    "th", { scope: "col", class: column.isNumber ? "number" : null }, element("button", { type: "button", click: () => sortBy(i) }, column.title)));
  const table = element(
    "table", null, element("caption", { class: "unseen" }, "Layers and blocks, as far as they are unfolded"), element("thead", null, element("tr", null, heads)), body);
  let sorted = null;
  let seen = [];
  let rows = new Map();

  function fieldsOf(part) {
    return (network.nodes[resultOf(network, part)].fields || []).find(fields => fields.length > 0) || [];
  }

  // As the network has it, up, down, and as the network has it again.
  function sortBy(column) {
    const first = columns[column].isNumber ? -1 : 1;
    sorted = sorted?.column !== column ? { column, way: first } : sorted.way === first ? { column, way: -first } : null;
    draw(seen);
  }

  function draw(parts) {
    seen = parts;
    heads.forEach((head, i) => head.setAttribute(
      "aria-sort", sorted?.column !== i ? "none" : sorted.way > 0 ? "ascending" : "descending"));
    const shown = sorted ? [...seen].filter(each => !each.isOpen).sort(compare) : seen;
    const most = costs.map(cost => Math.max(1, ...seen.filter(each => !each.isOpen).map(each => cost.value(network, each.part))));
    rows = new Map(shown.map(each => [each.part, drawRow(each, most)]));
    body.replaceChildren(...rows.values());
  }

  function compare(one, other) {
    const [a, b] = [columns[sorted.column].sort(one.part), columns[sorted.column].sort(other.part)];
    return (typeof a === "string" ? a.localeCompare(b, "en", { numeric: true }) : a - b) * sorted.way;
  }

  function drawRow({ part, depth, isOpen }, most) {
    const { name, text } = captionOf(network, part);
    const title = isGroup(part) ? text : partOf(network, part).text;
    const fold = isGroup(part) ? element(
      "button", { type: "button", class: "fold", "aria-expanded": String(isOpen), "aria-label": (isOpen ? "Fold " : "Unfold ") + name,
        click: event => { event.stopPropagation(); isOpen ? actions.fold(part) : actions.unfold(part); } }, isOpen ? "−" : "+") : element("span", { class: "fold" });
    const head = element("th", { scope: "row" }, fold, element("button", { type: "button", class: "name", click: () => actions.choose(part) }, sorted ? name : shortNameOf(network, part)));
    head.style.setProperty("--depth", sorted ? 0 : depth);
    return element(
      "tr", { "data-part": part, class: isOpen ? "open" : null, click: event => event.target.closest("button") || actions.choose(part) },
      head,
      element("td", { class: "layer", title }, iconOf(kindOf(network, part)), title),
      element("td", null, network.nodes[resultOf(network, part)].shape),
      costs.map((cost, i) => costCell(cost, part, isOpen ? 0 : cost.value(network, part) / most[i])),
      element("td", { class: "number" }, fieldsOf(part).length > 0 ? fieldText(fieldsOf(part)) : "–"));
  }

  function costCell(cost, part, share) {
    const value = cost.value(network, part);
    const cell = element("td", { class: share > 0 ? "number cost" : "number", title: numberText(value) }, value === 0 ? "–" : cost.text(value));
    cell.style.setProperty("--share", share);
    return cell;
  }

  function mark(part) {
    rows.forEach((row, key) => key === part ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current"));
  }

  function show(part) {
    const row = rows.get(part);
    const window = row?.closest(".scroll");
    if (!window) return;
    const [top, bottom] = [row.offsetTop - 40, row.offsetTop + row.offsetHeight];
    if (top < window.scrollTop) window.scrollTop = top;
    else if (bottom > window.scrollTop + window.clientHeight) window.scrollTop = bottom - window.clientHeight;
  }

  return { element: element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table of layers" }, table), draw, mark, show };
}

"use strict";

// The page: what is open and what is chosen, and everything that shows it.

(() => {
  const startingParts = 48;
  const mostParts = 400;
  const network = readNetwork(JSON.parse(document.getElementById("network").textContent));
  widthOf = widthOnPage();
  let open = openUpTo(network, startingParts);
  let chosen = null;

  const actions = { choose, fold, unfold };
  const chart = createChart(network, actions);
  const table = createTable(network, actions);
  const bars = createBars(network, actions);
  const details = element("section", { class: "details", "aria-labelledby": "chosen" });
  const live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const note = element("p", { class: "note" });
  const legend = element("ul", { class: "legend", "aria-label": "Kinds of layers" });

  function redraw() {
    const seen = seenGraph(network, open);
    chart.draw(layOut(network, seen));
    table.draw(seen.rows);
    bars.draw(seen.rows);
    legend.replaceChildren(...Object.keys(kinds).filter(kind => seen.rows.some(row => kindOf(network, row.part) === kind))
      .map(kind => element("li", { class: kind }, iconOf(kind), kinds[kind].title)));
    note.textContent = seen.leftOut > 0 ? numberText(seen.leftOut) + " long edges are not drawn." : "";
    if (chosen !== null && !seen.rows.some(row => row.part === chosen)) chosen = null;
    mark();
  }

  function mark() {
    chart.mark(chosen);
    table.mark(chosen);
    bars.mark(chosen);
    drawDetails();
  }

  function choose(part) {
    if (part === chosen) return;
    chosen = part;
    mark();
    chart.show(part);
    table.show(part);
    live.textContent = sentenceOf(network, part);
  }

  function fold(part) {
    if (part === -1) return;
    // What is in it is folded too, so that it opens as it was at first.
    const [from, to] = rangeOf(network, part);
    for (const id of [...open.keys()]) {
      const group = network.groups[id];
      if (id >= -1 - part && group.first >= from && group.first + group.count <= to) open.delete(id);
    }
    changed(part, part, captionOf(network, part).name + " is folded.");
  }

  function unfold(part) {
    const group = partOf(network, part);
    if (seenParts(network, open).filter(row => !row.isOpen).length + group.parts.length > mostParts) {
      say("Too much is unfolded for one picture: fold something first.");
      return;
    }
    open.set(-1 - part, "all");
    changed(part, group.parts[0], group.name + " is unfolded: " + numberText(group.parts.length) + " parts.");
  }

  function changed(part, next, text) {
    const hadFocus = chart.element.contains(document.activeElement);
    chosen = next;
    redraw();
    chart.show(next);
    if (hadFocus) chart.focus(next);
    say(text);
  }

  function say(text) {
    live.textContent = text;
    note.textContent = text;
  }

  function unfoldAll() {
    // Repeats of which one turn is open are opened anew.
    for (const [id, how] of [...open]) if (how === "turn") open.delete(id);
    let grown = true;
    while (grown) {
      const seen = seenParts(network, open).filter(row => !row.isOpen);
      let room = mostParts - seen.length;
      grown = false;
      for (const { part } of seen.filter(row => isGroup(row.part))) {
        const parts = partOf(network, part).parts.length - 1;
        if (parts > room) continue;
        room -= parts;
        open.set(-1 - part, "all");
        grown = true;
      }
    }
    redraw();
    const folded = seenParts(network, open).filter(row => isGroup(row.part) && !row.isOpen).length;
    say(folded === 0 ? "Everything is unfolded." : numberText(folded) + " parts stay folded: more would be too much for one picture.");
  }

  function foldAll() {
    open = new Map([[0, "all"]]);
    redraw();
    chart.fit();
    say("Everything is folded.");
  }

  function drawDetails() {
    if (chosen === null) {
      details.replaceChildren(element("h2", { id: "chosen" }, "Chosen layer"), element("p", { class: "hint" }, "Choose a layer in the graph or the table."));
      return;
    }
    const node = network.nodes[resultOf(network, chosen)];
    const { name, text } = captionOf(network, chosen);
    const facts = [
      ["output", node.shape],
      ...costs.map(cost => [cost.title, cost.cost === "elements"
        ? numberText(cost.value(network, chosen)) + " bytes" : numberText(cost.value(network, chosen))]),
      ...(!isGroup(chosen) && node.multiplyAddsText ? [["multiply-adds in general", node.multiplyAddsText]] : []),
      ...(!isGroup(chosen) && node.weights ? [["weights", "those of " + node.weights]] : []),
      ...(!isGroup(chosen) && node.trainingOnly ? [["computed", "in training only"]] : []),
    ];
    const fields = node.fields || [];
    const figures = fields.map((each, i) => each.length > 0 ? drawField(network, each, network.inputs[i], fields.length > 1) : null);
    details.replaceChildren(
      element("h2", { id: "chosen" }, iconOf(kindOf(network, chosen)), name),
      element("p", { class: "code" }, text || name),
      element("dl", null, facts.map(([term, value]) => element("div", null, element("dt", null, term), element("dd", null, value)))),
      element("h3", null, "Receptive field"),
      figures.some(Boolean) ? element("div", { class: "figures" }, figures)
        : element("p", { class: "hint" }, "The input has no places that outputs could see, or it does not depend on it."));
  }

  function button(text, label, click) {
    return element("button", { type: "button", "aria-label": label, title: label, click }, text);
  }

  function switchTheme() {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  }

  const outputs = network.outputs.length < 2 ? [] : [element("p", { class: "results" }, "Results: " + network.outputs
    .map(output => output.name + " (" + network.nodes[output.node].name + (output.trainingOnly ? ", in training only" : "") + ")").join(", "))];
  document.getElementById("page").append(
    element(
      "header", null,
      element("div", null, element("h1", null, network.name), element("p", { class: "title" }, network.title)),
      element("dl", { class: "totals" }, network.totals.map(total => element("div", null, element("dt", null, total.label), element("dd", null, total.value)))),
      button("◐", "Light or dark", switchTheme)),
    network.smallest ? element("p", { class: "smallest" }, "Sizes are free. Numbers are for the smallest input, " + network.smallest + ".") : "",
    ...outputs,
    element(
      "div", { class: "columns" },
      element(
        "section", { class: "chart", "aria-label": "Graph" },
        element(
          "div", { class: "tools", role: "toolbar", "aria-label": "View" },
          button("Unfold all", "Unfold all", unfoldAll), button("Fold all", "Fold all", foldAll),
          button("−", "Zoom out", () => chart.zoomBy(0.8)), button("+", "Zoom in", () => chart.zoomBy(1.25)), button("Fit", "Fit the width", chart.fit)),
        chart.element,
        element("footer", null, legend, note)),
      element(
        "div", { class: "side" },
        element("section", { "aria-labelledby": "where" }, element("h2", { id: "where" }, "Where it sits"), bars.element),
        details,
        element("section", { class: "layers", "aria-labelledby": "layers" }, element("h2", { id: "layers" }, "Layers"), table.element))),
    live);
  redraw();
  chart.fit();
})();

"use strict";

// Where parameters, multiply-adds and activations sit: a bar for each, divided among what is seen.

function createBars(network, actions) {
  const made = element("div", { class: "bars" });

  function draw(parts) {
    made.replaceChildren(...costs.map(cost => drawBar(cost, dividedParts(parts))));
  }

  function drawBar(cost, parts) {
    const total = parts.reduce((sum, part) => sum + cost.value(network, part), 0);
    const share = part => cost.value(network, part) / (total || 1);
    const largest = [...parts].sort((a, b) => share(b) - share(a)).slice(0, 3).filter(part => share(part) > 0);
    const text = largest.map(part => captionOf(network, part).name + " " + percent(share(part))).join(", ");
    return element(
      "div", { class: "bar" },
      element("div", { class: "label" }, element("strong", null, cost.title), " ", element("span", null, total ? cost.text(total) : "none")),
      element(
        "div", { class: "strip", role: "img", "aria-label": cost.title + ": " + (text || "none") },
        parts.filter(part => share(part) > 0).map(part => drawSegment(cost, part, share(part)))),
      element("div", { class: "largest" }, text ? "most in " + text : ""));
  }

  function drawSegment(cost, part, share) {
    const name = captionOf(network, part).name;
    const segment = element(
      "span", { class: "segment " + kindOf(network, part), "data-part": part, click: () => actions.choose(part),
        title: name + ": " + cost.text(cost.value(network, part)) + ", " + percent(share) },
      share > 0.13 ? element("span", null, name) : null);
    segment.style.flexGrow = share;
    return segment;
  }

  function percent(share) {
    return share < 0.001 ? "below 0.1 %" : Number((share * 100).toPrecision(share < 0.1 ? 2 : 3)) + " %";
  }

  function mark(part) {
    made.querySelectorAll(".segment").forEach(segment => segment.classList.toggle("chosen", Number(segment.dataset.part) === part));
  }

  return { element: made, draw, mark };
}

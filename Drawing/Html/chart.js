"use strict";

// The network as a graph. The window scrolls as any page does, so that fingers, wheels and keys work as they do elsewhere.

function createChart(network, actions) {
  const svg = drawing("svg", { class: "graph", role: "group", "aria-label": "Graph of the network" });
  const window = element("div", { class: "window", tabindex: -1 }, svg);
  let layout = null;
  let zoom = 1;
  let elements = new Map();

  function draw(placed) {
    layout = placed;
    elements = new Map();
    const label = part => sentenceOf(network, part);
    svg.replaceChildren(
      drawing("defs", null, drawing(
        "marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto" },
        drawing("path", { d: "M0 0L8 4L0 8z", class: "tip" }))),
      ...layout.frames.map(frame => drawing(
        "rect", { class: "frame", x: frame.x, y: frame.y, width: frame.width, height: frame.height, rx: 5 })),
      ...layout.edges.map(edge => drawing(
        "g", { class: "edge", "aria-hidden": "true", "data-from": edge.from, "data-to": edge.to },
        drawing("path", { d: edge.path, "marker-end": "url(#arrow)" }))),
      ...layout.edges.map(edge => drawing("text", { class: "shape", x: edge.x + 5, y: edge.y + 4, "aria-hidden": "true" }, edge.label)),
      ...layout.frames.map(frame => drawHandle(frame)),
      ...layout.boxes.map(box => drawBox(box, label(box.part))));
    setZoom(zoom);
  }

  // Above the edges, which may run below it.
  function drawHandle(frame) {
    const fold = event => {
      event.stopPropagation();
      actions.fold(frame.part);
    };
    const button = drawing(
      "g", { class: "handle " + kindOf(network, frame.part), "data-part": frame.part, role: "button", tabindex: 0, "aria-expanded": "true", "aria-label": "Fold " + frame.title, click: fold,
        keydown: event => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          fold(event);
        } },
      drawing("rect", { x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: 20, rx: 3 }),
      drawing("path", { class: "mark", d: "M" + (frame.x + 8) + " " + (frame.y + 11) + "h7" }),
      drawing("text", { class: "title", x: frame.x + 21, y: frame.y + 15 }, frame.title));
    elements.set(frame.part, button);
    return button;
  }

  function drawBox(box, label) {
    const kind = kindOf(network, box.part);
    const folded = isGroup(box.part);
    const middle = box.height / 2;
    const made = drawing(
      "g", { class: "box " + kind, role: "button", tabindex: -1, "data-part": box.part, "aria-label": label, "aria-expanded": folded ? "false" : null,
        transform: "translate(" + box.x + " " + box.y + ")", click: () => actions.choose(box.part), dblclick: () => folded && actions.unfold(box.part),
        keydown: event => onKey(event, box.part), focus: () => actions.choose(box.part) },
      drawing("title", null, label),
      folded && drawing("rect", { class: "behind", x: 4, y: 4, width: box.width, height: box.height, rx: 4 }),
      drawing("rect", { class: "body", width: box.width, height: box.height, rx: 4 }),
      drawing("path", { class: "band", d: "M4 0h20v" + box.height + "h-20a4 4 0 0 1-4-4v-" + (box.height - 8) + "a4 4 0 0 1 4-4z" }),
      drawing("path", { class: "icon", d: kinds[kind].path, transform: "translate(4 " + (middle - 8) + ")" }),
      drawing("text", { class: "name", x: 30, y: box.text ? 17 : 18 }, box.name),
      box.text ? drawing("text", { class: "text", x: 30, y: 33 }, box.text) : null,
      folded ? drawing(
        "g", { class: "unfold", click: event => { event.stopPropagation(); actions.unfold(box.part); } },
        drawing("rect", { x: box.width - 20, y: 1, width: 19, height: 19, rx: 3 }),
        drawing("path", { class: "mark", d: "M" + (box.width - 14) + " 10h7m-3.500-3.500v7" })) : null);
    elements.set(box.part, made);
    return made;
  }

  function onKey(event, part) {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : {
      ArrowDown: () => beyond(part, "from", "to"),
      ArrowUp: () => beyond(part, "to", "from"),
      ArrowLeft: () => beside(part, -1),
      ArrowRight: () => beside(part, 1),
      Home: () => layout.boxes[0].part,
      End: () => layout.boxes[layout.boxes.length - 1].part,
    }[event.key];
    if (to) focus(to());
    else if (event.key === "Enter" || event.key === " ") isGroup(part) ? actions.unfold(part) : actions.fold(-1 - parentOf(network, part));
    else if (event.key === "Escape" || event.key === "Backspace") actions.fold(-1 - parentOf(network, part));
    else return;
    event.preventDefault();
  }

  // Along an edge: of several the straightest.
  function beyond(part, near, far) {
    const x = each => middleOf(boxFor(each));
    const ends = layout.edges.filter(edge => edge[near] === part).map(edge => edge[far]);
    return ends.sort((a, b) => Math.abs(x(a) - x(part)) - Math.abs(x(b) - x(part)))[0];
  }

  // The next at about the same height.
  function beside(part, way) {
    const box = boxFor(part);
    const others = layout.boxes.filter(each => Math.abs(each.y - box.y) < 60 && (middleOf(each) - middleOf(box)) * way > 1);
    return others.sort((a, b) => (middleOf(a) - middleOf(b)) * way)[0]?.part;
  }

  function boxFor(part) {
    return layout.boxes.find(box => box.part === part);
  }

  function middleOf(box) {
    return box.x + box.width / 2;
  }

  function focus(part) {
    elements.get(part)?.focus();
  }

  /** Shows which part is chosen; the Tab key comes to it. */
  function mark(part) {
    elements.forEach((each, key) => each.classList.contains("box") && each.setAttribute("tabindex", key === part ? 0 : -1));
    svg.querySelectorAll(".chosen, .near").forEach(each => each.classList.remove("chosen", "near"));
    if (!elements.has(part)) layout.boxes[0] && elements.get(layout.boxes[0].part).setAttribute("tabindex", 0);
    elements.get(part)?.classList.add("chosen");
    svg.querySelectorAll(".edge").forEach(edge => {
      if (Number(edge.dataset.from) === part || Number(edge.dataset.to) === part) edge.classList.add("near");
    });
  }

  function show(part) {
    elements.get(part)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function setZoom(to) {
    zoom = Math.min(3, Math.max(0.15, to));
    svg.setAttribute("viewBox", "0 0 " + layout.width + " " + layout.height);
    svg.setAttribute("width", layout.width * zoom);
    svg.setAttribute("height", layout.height * zoom);
  }

  /** Zooms, and keeps what is at a place of the window where it is. */
  function zoomBy(factor, x = window.clientWidth / 2, y = window.clientHeight / 2) {
    const [left, top] = [(window.scrollLeft + x) / zoom, (window.scrollTop + y) / zoom];
    setZoom(zoom * factor);
    window.scrollTo({ left: left * zoom - x, top: top * zoom - y, behavior: "instant" });
  }

  function fit() {
    setZoom(Math.min(1, Math.max(0.72, (window.clientWidth - 4) / layout.width)));
    const middle = layout.boxes.length > 0 ? middleOf(layout.boxes[0]) : 0;
    window.scrollTo({ left: middle * zoom - window.clientWidth / 2, top: 0, behavior: "instant" });
  }

  window.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const place = window.getBoundingClientRect();
    zoomBy(Math.exp(-event.deltaY / 300), event.clientX - place.left, event.clientY - place.top);
  }, { passive: false });
  window.addEventListener("pointerdown", event => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest(".box, .handle")) return;
    window.setPointerCapture(event.pointerId);
    window.classList.add("dragged");
  });
  window.addEventListener("pointermove", event => {
    if (window.classList.contains("dragged")) window.scrollBy({ left: -event.movementX, top: -event.movementY, behavior: "instant" });
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => window.classList.remove("dragged"));
  return { element: window, draw, mark, focus, show, fit, zoomBy };
}

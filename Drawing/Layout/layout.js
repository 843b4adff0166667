"use strict";

// Where everything is: sizes by the widths of Helvetica's letters, which Arial and Liberation Sans share, and places by dagre.

const letterWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
  584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
  667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const sizes = { name: 12.5, text: 11, edge: 10.5, icon: 30, padding: 10, line: 16, most: 250, title: 16 };

/** How wide a text is. A page puts its own measure here, which knows the font that there is. */
let widthOf = widthInHelvetica;

// What is not of ASCII is taken for as wide as it can be, but for the signs of shapes.
function widthInHelvetica(text, size, bold) {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0);
    width += letterWidths[code - 32] || ("×→·–".includes(letter) ? 584 : 1000);
  }
  return width * size / 1000 * (bold ? 1.07 : 1);
}

/** As much of a text as a width has room for. */
function fitted(text, most, size, bold) {
  if (widthOf(text, size, bold) <= most) return text;
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && widthOf(letters.slice(0, count).join("") + "…", size, bold) > most) count = Math.min(count - 1, Math.ceil(count * 0.9));
  return letters.slice(0, count).join("") + "…";
}

function boxOf(network, part) {
  const caption = captionOf(network, part);
  const room = sizes.most - sizes.icon - sizes.padding;
  const mark = isGroup(part) ? 18 : 0;
  const name = fitted(shortNameOf(network, part), room - mark, sizes.name, true);
  const text = fitted(caption.text, room, sizes.text, false);
  const [nameWidth, textWidth] = [widthOf(name, sizes.name, true), widthOf(text, sizes.text, false)];
  const width = Math.ceil(sizes.icon + sizes.padding + Math.max(nameWidth + mark, textWidth, 50));
  return { part, name, text, nameWidth, textWidth, width, height: text ? 42 : 28 };
}

function labelOf(edge) {
  const text = edge.shapes.length < 3 ? edge.shapes.join(", ") : edge.shapes[0] + " and " + (edge.shapes.length - 1) + " more";
  return fitted(text, 180, sizes.edge, false);
}

/** The boxes, frames and edges of what is seen, with their places. */
function layOut(network, seen) {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: false });
  graph.setGraph({ rankdir: "TB", ranksep: 26, nodesep: 24, edgesep: 14, marginx: 16, marginy: 16 });
  const boxes = seen.parts.map(part => boxOf(network, part));
  boxes.forEach(box => graph.setNode("p" + box.part, { width: box.width, height: box.height }));
  seen.frames.forEach(part => graph.setNode("p" + part, {}));
  for (const part of [...seen.parts, ...seen.frames]) {
    const parent = parentOf(network, part);
    if (parent) graph.setParent("p" + part, "p" + (-1 - parent));
  }
  for (const edge of seen.edges) {
    // Labels stand at the right of their edges; dagre puts them on their middles.
    const width = 2 * (widthOf(labelOf(edge), sizes.edge, false) + 8);
    graph.setEdge("p" + edge.from, "p" + edge.to, { width, height: 14, labelpos: "c" });
  }
  dagre.layout(graph);
  makeRoomForTitles(graph, seen);
  const placed = boxes.map(box => ({ ...box, ...topLeft(graph.node("p" + box.part)) }));
  const frames = seen.frames.map(part => frameOf(network, part, graph));
  const edges = seen.edges.map(edge => {
    const { points, x, y } = graph.edge("p" + edge.from, "p" + edge.to);
    const label = labelOf(edge);
    return { ...edge, label, labelWidth: widthOf(label, sizes.edge, false), x: round(x), y: round(y), path: pathOf(points), points };
  });
  return { ...extent([...placed, ...frames], edges), boxes: placed, frames, edges, leftOut: seen.leftOut };
}

function topLeft(place) {
  return { x: round(place.x - place.width / 2), y: round(place.y - place.height / 2) };
}

// Below the top of a frame everything moves down by the height of its title. What is drawn keeps its height, and edges stay at what they join.
function makeRoomForTitles(graph, seen) {
  const places = seen.frames.map(part => graph.node("p" + part));
  const tops = [...new Set(places.map(place => round(place.y - place.height / 2)))];
  const moved = y => y + sizes.title * tops.filter(top => top < y - 0.1).length;
  const shiftOf = part => {
    const place = graph.node("p" + part);
    return moved(place.y - place.height / 2) - (place.y - place.height / 2);
  };
  for (const { from, to } of seen.edges) {
    const edge = graph.edge("p" + from, "p" + to);
    const last = edge.points.length - 1;
    edge.points = edge.points.map(({ x, y }, i) => ({ x, y: i === 0 ? y + shiftOf(from) : i === last ? y + shiftOf(to) : moved(y) }));
    edge.y = moved(edge.y);
  }
  const shifts = seen.parts.map(shiftOf);
  seen.parts.forEach((part, i) => { graph.node("p" + part).y += shifts[i]; });
  for (const place of places) {
    const [top, bottom] = [moved(place.y - place.height / 2), moved(place.y + place.height / 2)];
    [place.y, place.height] = [(top + bottom) / 2, bottom - top];
  }
}

function frameOf(network, part, graph) {
  const place = graph.node("p" + part);
  const caption = captionOf(network, part);
  const title = fitted(shortNameOf(network, part) + (caption.text ? " · " + caption.text : ""), Math.max(place.width - 40, 40), sizes.text, true);
  return { part, title, ...topLeft(place), width: round(place.width), height: round(place.height) };
}

function extent(rectangles, edges) {
  const right = Math.max(...rectangles.map(each => each.x + each.width), ...edges.flatMap(edge => [edge.x + edge.labelWidth, ...edge.points.map(point => point.x)]));
  const bottom = Math.max(...rectangles.map(each => each.y + each.height));
  return { width: Math.ceil(right + 16), height: Math.ceil(bottom + 16) };
}

/** A line through an edge's points, rounded at the corners. */
function pathOf(points) {
  const at = point => round(point.x) + " " + round(point.y);
  let path = "M" + at(points[0]);
  for (let i = 1; i < points.length - 1; i++) {
    const next = points[i + 1];
    const end = i === points.length - 2 ? next : { x: (points[i].x + next.x) / 2, y: (points[i].y + next.y) / 2 };
    path += "Q" + at(points[i]) + " " + at(end);
  }
  return points.length === 2 ? path + "L" + at(points[1]) : path;
}

function round(number) {
  return Math.round(number * 10) / 10;
}

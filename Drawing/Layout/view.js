"use strict";

// What is seen of a network: which groups are open, and what nodes, frames and edges that leaves. The page, the picture and the chart
// all show networks by it. A part is a node's index, or -1 - n for the group n; the group 0 is the network.

/** Reads a network's data: says of each part in which group it is, and adds up what groups hold. */
function readNetwork(data) {
  const groups = data.groups.map((group, id) => ({ ...group, id, parent: null }));
  const nodeParent = new Array(data.nodes.length).fill(0);
  for (const group of groups) {
    for (const part of group.parts) {
      if (part < 0) groups[-1 - part].parent = group.id;
      else nodeParent[part] = group.id;
    }
  }
  const sums = {};
  for (const cost of ["parameters", "multiplyAdds", "elements"]) {
    sums[cost] = [0];
    for (const node of data.nodes) sums[cost].push(sums[cost][sums[cost].length - 1] + (node[cost] || 0));
  }
  return { ...data, groups, nodeParent, sums };
}

function isGroup(part) {
  return part < 0;
}

/** What a part is: its node, or its group. */
function partOf(network, part) {
  return isGroup(part) ? network.groups[-1 - part] : network.nodes[part];
}

/** The group that a part is in; null for the network. */
function parentOf(network, part) {
  return isGroup(part) ? network.groups[-1 - part].parent : network.nodeParent[part];
}

function rangeOf(network, part) {
  if (!isGroup(part)) return [part, part + 1];
  const group = network.groups[-1 - part];
  return [group.first, group.first + group.count];
}

/** The sum of a cost over a part's nodes. */
function costOf(network, part, cost) {
  const [from, to] = rangeOf(network, part);
  return network.sums[cost][to] - network.sums[cost][from];
}

/** The node whose result is a part's. */
function resultOf(network, part) {
  return isGroup(part) ? network.groups[-1 - part].result : part;
}

/** The parts that are seen, in order, with those of open groups inside of them. */
function seenParts(network, open) {
  const seen = [];
  const rest = [[-1, 0]];
  while (rest.length > 0) {
    const [part, depth] = rest.pop();
    const isOpen = isGroup(part) && open.has(-1 - part);
    if (part !== -1) seen.push({ part, depth: depth - 1, isOpen });
    if (!isOpen) continue;
    const parts = network.groups[-1 - part].parts;
    for (let i = parts.length - 1; i >= 0; i--) rest.push([parts[i], depth + 1]);
  }
  return seen;
}

/** The graph that is seen: parts that are not open, frames around what is open, edges with the shapes of what flows. */
function seenGraph(network, open) {
  const seen = seenParts(network, open);
  const owner = new Array(network.nodes.length);
  for (const { part, isOpen } of seen) {
    const [from, to] = rangeOf(network, part);
    if (!isOpen) owner.fill(part, from, to);
  }
  const edges = new Map();
  network.nodes.forEach((node, index) => {
    for (const input of node.inputs) {
      const [from, to] = [owner[input], owner[index]];
      if (from === to) continue;
      const key = from + " " + to;
      if (!edges.has(key)) edges.set(key, { from, to, shapes: [] });
      const shapes = edges.get(key).shapes;
      if (!shapes.includes(network.nodes[input].shape)) shapes.push(network.nodes[input].shape);
    }
  });
  const parts = seen.filter(each => !each.isOpen).map(each => each.part);
  const frames = seen.filter(each => each.isOpen).map(each => each.part);
  return { rows: seen, parts, frames, ...withoutTooMany(parts, [...edges.values()]) };
}

/** Leaves out the longest edges where all of them would be a black square, and take minutes to lay out. */
function withoutTooMany(parts, edges) {
  const place = new Map(parts.map((part, i) => [part, i]));
  const span = edge => Math.abs(place.get(edge.to) - place.get(edge.from));
  let room = 2000 + 10 * parts.length;
  const kept = new Set();
  for (const edge of [...edges].sort((a, b) => span(a) - span(b))) {
    room -= span(edge);
    if (room < 0 || kept.size >= 100 + 3 * parts.length) break;
    kept.add(edge);
  }
  return { edges: edges.filter(edge => kept.has(edge)), leftOut: edges.length - kept.size };
}

/** Opens groups, level by level, as long as no more parts are seen than the limit says. Repeats and sections stay folded. */
function openUpTo(network, limit) {
  const open = new Set([0]);
  const inside = group => group.parts.filter(isGroup).map(part => network.groups[-1 - part]).filter(child => child.kind === "block");
  let count = network.groups[0].parts.length;
  let level = inside(network.groups[0]);
  while (level.length > 0) {
    count += level.reduce((sum, group) => sum + group.parts.length - 1, 0);
    if (count > limit) break;
    level.forEach(group => open.add(group.id));
    level = level.flatMap(inside);
  }
  return open;
}

/** The graph with so many parts open as the limit says. */
function seenUpTo(network, limit) {
  return seenGraph(network, openUpTo(network, limit));
}

/** A part's name where it is seen in the block around it, whose name it begins with. */
function shortNameOf(network, part) {
  let around = parentOf(network, part);
  while (around && network.groups[around].kind !== "block") around = network.groups[around].parent;
  const prefix = around ? network.groups[around].name + "." : "";
  const { name } = partOf(network, part);
  return prefix && name.startsWith(prefix) ? name.slice(prefix.length).replace("… " + prefix, "… ") : name;
}

/** What is written on a part: its name, and what it is. */
function captionOf(network, part) {
  const { name, text } = partOf(network, part);
  return { name, text: text === name ? "" : text };
}

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

/** The parts that are seen, in order, with those of open groups inside of them; of a repeat that is open for one turn, those of the first. */
function seenParts(network, open) {
  const seen = [];
  const rest = [[-1, 0, false]];
  while (rest.length > 0) {
    const [part, depth, inTurn] = rest.pop();
    const isOpen = isGroup(part) && open.has(-1 - part);
    const isTurn = isOpen && open.get(-1 - part) === "turn";
    if (part !== -1) seen.push({ part, depth: depth - 1, isOpen, isTurn, inTurn });
    if (!isOpen) continue;
    const group = network.groups[-1 - part];
    const parts = isTurn ? group.parts.slice(0, group.period) : group.parts;
    for (let i = parts.length - 1; i >= 0; i--) rest.push([parts[i], depth + 1, inTurn || isTurn]);
  }
  return seen;
}

/** The parts among which costs are divided: what is not open, and repeats that are open for one turn. */
function dividedParts(seen) {
  return seen.filter(row => !row.inTurn && (!row.isOpen || row.isTurn)).map(row => row.part);
}

// Which part stands for each node. Further turns are told by the first; which nodes are of them is said too.
function ownersOf(network, seen) {
  const owner = new Array(network.nodes.length);
  const isFurther = new Array(network.nodes.length).fill(false);
  for (const { part, isOpen } of seen) {
    const [from, to] = rangeOf(network, part);
    if (!isOpen) owner.fill(part, from, to);
  }
  for (const { part } of seen.filter(row => row.isTurn).reverse()) {
    const group = partOf(network, part);
    const [from, to] = rangeOf(network, part);
    const turn = rangeOf(network, group.parts[group.period - 1])[1] - from;
    for (let node = from + turn; node < to; node++) [owner[node], isFurther[node]] = [owner[node - turn], true];
  }
  return { owner, isFurther };
}

/** The graph that is seen: parts that are not open, frames around what is open, edges with the shapes of what flows. */
function seenGraph(network, open) {
  const seen = seenParts(network, open);
  const { owner, isFurther } = ownersOf(network, seen);
  const edges = new Map();
  network.nodes.forEach((node, index) => {
    if (isFurther[index]) return;
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

/**
 * Opens groups, level by level, as long as no more parts are seen than the limit says: "all" of a block, one "turn" of a repeat, and that only
 * where no block of its kind is open beside it. Sections stay folded.
 */
function openUpTo(network, limit) {
  const open = new Map([[0, "all"]]);
  const kindsOpen = new Set();
  const groupsOf = parts => parts.filter(isGroup).map(part => network.groups[-1 - part]);
  let count = network.groups[0].parts.length;
  let level = groupsOf(network.groups[0].parts);
  while (level.length > 0) {
    const blocks = level.filter(group => group.kind === "block");
    const kindsHere = new Set([...kindsOpen, ...blocks.map(group => group.text)]);
    const turns = level.filter(group => group.period > 0 && groupsOf(group.parts).some(block => block.kind === "block" && !kindsHere.has(block.text)));
    const inTurns = turns.flatMap(group => groupsOf(group.parts.slice(0, group.period)).filter(block => block.kind === "block"));
    count += turns.reduce((sum, group) => sum + group.period - 1, 0);
    count += [...blocks, ...inTurns].reduce((sum, group) => sum + group.parts.length - 1, 0);
    if (count > limit) break;
    turns.forEach(group => open.set(group.id, "turn"));
    for (const group of [...blocks, ...inTurns]) {
      open.set(group.id, "all");
      kindsOpen.add(group.text);
    }
    level = [...blocks, ...inTurns].flatMap(group => groupsOf(group.parts));
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

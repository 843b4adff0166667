"use strict";

// The receptive field of a layer's output in the middle, to scale on the input, with the fields of its neighbours and the grid of all.

const fieldRoom = { width: 400, height: 290, margin: 24 };

/** What is drawn, and said, of a node's field in one input. */
function drawField(network, fields, input, several) {
  const shown = fields.length > 2 ? [fields.length - 2, fields.length - 1] : fields.map((_, axis) => axis);
  const axes = shown.map(axis => axisOf(fields[axis], input.sizes[axis + 1] || 1));
  if (axes.length === 1) axes.unshift({ input: Math.max(1, axes[0].input / 8), from: 0, size: Math.max(1, axes[0].input / 8), stride: null, isFlat: true });
  const [y, x] = axes.map(hullOf);
  const scale = Math.min(
    (fieldRoom.width - 2 * fieldRoom.margin) / (x.to - x.from),
    (fieldRoom.height - 2 * fieldRoom.margin) / (y.to - y.from));
  const at = (hull, pixel) => fieldRoom.margin + (pixel - hull.from) * scale;
  const rectangle = (name, left, top, width, height) => drawing("rect", {
    class: name, x: at(x, left), y: at(y, top), width: Math.max(width * scale, 1), height: Math.max(height * scale, 1) });
  const [down, across] = axes;
  const neighbours = [];
  if (across.stride) [-1, 1].forEach(step => neighbours.push([across.from + step * across.stride, down.from]));
  if (down.stride) [-1, 1].forEach(step => neighbours.push([across.from, down.from + step * down.stride]));
  const { lines, every } = gridOf(axes, [y, x], scale, at);
  const width = (x.to - x.from) * scale + 2 * fieldRoom.margin + 8;
  const height = (y.to - y.from) * scale + 2 * fieldRoom.margin;
  const said = sayField(fields, input, several, every);
  const isWide = !down.isFlat;
  return element(
    "figure", null,
    drawing(
      "svg", { class: "field", viewBox: "0 0 " + width + " " + height, width, height, role: "img", "aria-label": said },
      rectangle("input", 0, 0, across.input, down.input),
      lines,
      neighbours.map(([left, top]) => rectangle("neighbour", left, top, across.size, down.size)),
      rectangle("seen", across.from, down.from, across.size, down.size),
      drawing("rect", { class: "border", x: at(x, 0), y: at(y, 0), width: across.input * scale, height: down.input * scale }),
      drawing("text", { x: at(x, across.input / 2), y: at(y, down.input) + 15, class: "size" }, String(across.input)),
      isWide ? drawing("text", { x: at(x, across.input) + 5, y: at(y, down.input / 2) + 4, class: "size side" }, String(down.input)) : null),
    element("figcaption", null, said));
}

// The output whose field is nearest to the middle of the input. Without a place it is taken to be in the middle.
function axisOf(field, input) {
  const size = field.size ?? input;
  if (!field.outputs) return { input, size, from: (input - size) / 2, stride: null };
  const stride = field.pixels / field.outputs;
  const output = stride > 0 ? Math.max(0, Math.round(((input - size) / 2 - field.offset) / stride)) : 0;
  return { input, size, stride, offset: field.offset, from: Math.floor(field.offset + output * stride) };
}

function hullOf(axis) {
  const around = axis.stride || 0;
  return { from: Math.min(0, axis.from - around), to: Math.max(axis.input, axis.from + axis.size + around) };
}

// Lines through the middles of the outputs' fields; where they would be too close, of every second, fourth, and so on.
function gridOf(axes, hulls, scale, at) {
  const [down, across] = axes;
  const [y, x] = hulls;
  const lines = [];
  let every = 1;
  const place = axis => {
    if (!axis.stride) return [];
    let step = 1;
    while (axis.stride * step * scale < 5) step *= 2;
    every = Math.max(every, step);
    const all = [];
    const first = axis.from + axis.size / 2;
    const begin = first - Math.floor(first / (axis.stride * step)) * axis.stride * step;
    for (let pixel = begin; pixel <= axis.input; pixel += axis.stride * step) all.push(pixel);
    return all;
  };
  for (const pixel of place(across)) lines.push(drawing("path", { class: "grid", d: "M" + at(x, pixel) + " " + at(y, 0) + "V" + at(y, down.input) }));
  for (const pixel of place(down)) lines.push(drawing("path", { class: "grid", d: "M" + at(x, 0) + " " + at(y, pixel) + "H" + at(x, across.input) }));
  return { lines, every };
}

function sayField(fields, input, several, every) {
  const strides = [...new Set(fields.map(field => field.outputs ? Number((field.pixels / field.outputs).toFixed(3)) : null))];
  const isBeyond = fields.some((field, axis) => field.size > input.sizes[axis + 1]);
  const isKnown = fields.every(field => field.size !== undefined);
  const sentences = [
    "An output sees " + fieldText(fields) + (fields.length === 1 ? " places" : " pixels") + " of " + (several ? input.name : "the input")
      + ", which is " + input.sizes.slice(1).join("×") + (isBeyond ? ": more than there are, so the size is theoretical." : "."),
    strides.includes(null) ? "Outputs have no place in it any more." : "Neighbours (dashed) are " + strides.join("×") + " apart.",
    every > 1 ? "A line of the grid stands for " + every + " outputs." : "",
    input.isFree ? "Sizes are free; it is drawn on the smallest input" + (isKnown ? "." : ", and as no number is known, as all of it.") : "",
    fields.length > 2 ? "Of three axes, the last two are drawn." : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

"use strict";

// How kinds of layers are told apart: a drawing of 16 by 16, and a hue. Neither has to be seen for the text says it too.

const kinds = {
  input: { title: "input", path: "M2 8h9M8 4l4 4-4 4M14 2v12" },
  convolution: { title: "convolution", path: "M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12" },
  dense: { title: "dense", path: "M3 3l10 5L3 13M3 3l10 10M3 13L13 3M3 8h10" },
  pooling: { title: "pooling", path: "M2 3h12L9.5 9v4h-3V9z" },
  normalisation: { title: "normalisation", path: "M1 13c4 0 4-10 7-10s3 10 7 10" },
  activation: { title: "activation", path: "M2 12h5l6-9M2 14.500h12" },
  regularisation: { title: "regularisation", path: "M2.500 2.500h4v4h-4zM9.500 9.500h4v4h-4zM9.500 2.500l4 4m0-4l-4 4M2.500 9.500l4 4m0-4l-4 4" },
  sequence: { title: "sequence", path: "M2 5h3v6H2zM6.500 5h3v6h-3zM11 5h3v6h-3z" },
  attention: { title: "attention", path: "M8 3a5 5 0 1 0 .1 0M8 6.500a1.500 1.500 0 1 0 .1 0M8 0v3M8 13v3M0 8h3M13 8h3" },
  join: { title: "join", path: "M8 2a6 6 0 1 0 .1 0M8 5v6M5 8h6" },
  shape: { title: "shape", path: "M2 2h5v5H2zM9 9h5v5H9zM9 4.500h4v3M3 9v4h3" },
  other: { title: "other", path: "M8 2l6 6-6 6-6-6z" },
  block: { title: "block", path: "M4 2h10v10H4zM2 5v9h9" },
  repeat: { title: "repeat", path: "M2 2h8v8H2zM5 10v2h7V5h-2M8 12v2h6V8h-2" },
  section: { title: "section", path: "M3 4h10M3 8h10M3 12h10" },
};

/** The kind that a part is drawn as. */
function kindOf(network, part) {
  return partOf(network, part).kind;
}

/**
 * One measured figure as one JSON line. `reference` is measured in the same run or a budget that is written down;
 * `ratio` is value / reference.
 */
export const figure = (name, value, unit, reference) => ({
  name,
  value: round(value),
  unit,
  reference: reference === null ? null : round(reference),
  ratio: reference ? Math.round((value / reference) * 1000) / 1000 : null,
});

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const round = (value) => Math.round(value * 100) / 100;

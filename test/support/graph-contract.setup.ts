import { witnessGraph } from '@practice/graph/witness';
import { afterAll, beforeAll, expect } from 'vitest';
import { readGraphSchema } from './graph-schema';
import { brokenBy } from './graph-witness';

/** Every exchange with the practice Graph, of whatever test, is held against Microsoft's metadata where that is at hand. */
const schema = readGraphSchema();
const broken = new Set<string>();
let stop: () => void = () => undefined;

beforeAll(() => {
  if (!schema) return;
  stop = witnessGraph((exchange) => {
    for (const violation of brokenBy(schema, exchange)) broken.add(violation);
  });
});

afterAll(() => {
  stop();
  expect([...broken]).toEqual([]);
});

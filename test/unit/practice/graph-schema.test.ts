import { describe, expect, test } from 'vitest';
import type { GraphSchema } from '../../support/graph-schema';
import { brokenBy } from '../../support/graph-witness';

const schema: GraphSchema = {
  entityTypes: {
    entity: { properties: { id: { type: 'Edm.String', required: true } } },
    thing: {
      base: 'entity',
      properties: {
        made: { type: 'Edm.DateTimeOffset' },
        kind: { type: 'kindOfThing' },
        names: { type: 'Edm.String', many: true },
        part: { type: 'part' },
      },
      navigation: { others: { type: 'thing', many: true } },
    },
  },
  complexTypes: { part: { properties: { size: { type: 'Edm.Int32', required: true } } } },
  enumTypes: { kindOfThing: ['good', 'bad'] },
  entitySets: { things: 'thing' },
  singletons: {},
  operations: [
    {
      name: 'rename',
      bound: { type: 'thing' },
      parameters: [{ name: 'NewName', type: 'Edm.String' }],
      returns: 'part',
    },
  ],
};

const judged = (path: string, response: unknown, request: unknown = null, status = 200) =>
  brokenBy(schema, {
    method: request === null ? 'GET' : 'POST',
    path: `/v1.0${path}`,
    requestType: 'application/json',
    request: request === null ? '' : JSON.stringify(request),
    status,
    response: JSON.stringify(response),
  });

const right = {
  id: '1',
  made: '2026-01-01T00:00:00Z',
  kind: 'good',
  names: ['a'],
  part: { size: 1 },
};

describe('the check against the metadata', () => {
  test.each([
    ['a single object', '/things/1', right],
    ['a collection', '/things?$top=1', { '@odata.context': 'x', value: [right] }],
    ['a key in brackets', "/things(id='1')/others", { value: [right] }],
    ['an action', '/things/1/rename', { size: 3 }, { newName: 'b' }],
  ])('is content with %s', (_, path, response, request: unknown = null) => {
    expect(judged(path, response, request)).toEqual([]);
  });

  test.each([
    ['a property Graph does not have', { colour: 'red' }, /no property 'colour'/],
    ['a wrong primitive', { names: [1] }, /names\[0\]: is no Edm.String/],
    ['one where many belong', { names: 'a' }, /is no collection/],
    ['no time', { made: 'yesterday' }, /is no Edm.DateTimeOffset/],
    ['a foreign member of an enumeration', { kind: 'ugly' }, /no member of kindOfThing/],
    ['null where it must not be', { part: { size: null } }, /must not be null/],
  ])('finds %s, in answers and in requests', (_, change, words) => {
    expect(judged('/things/1', { ...right, ...change }).join()).toMatch(words);
    expect(judged('/things', right, change).join()).toMatch(words);
  });

  test('lets a request spell a member of an enumeration in any case, and Graph in one', () => {
    expect(judged('/things', right, { kind: 'Good' })).toEqual([]);
    expect(judged('/things', { ...right, kind: 'Good' }).join()).toMatch(/no member/);
  });

  test('finds an address and a parameter that the metadata does not know', () => {
    expect(judged('/things/1/colours', {}).join()).toMatch(/not in the metadata: colours/);
    expect(judged('/things/1/rename', { size: 1 }, { name: 'b' }).join()).toMatch(
      /no parameter 'name'/,
    );
  });

  test('finds an error that is not in Graph’s form', () => {
    expect(judged('/things/1', { error: 'no' }, null, 404).length).toBeGreaterThan(0);
  });
});

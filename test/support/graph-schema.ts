import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const property = z.object({
  type: z.string(),
  many: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
});
const structure = z.object({
  base: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), property)),
  navigation: z.optional(z.record(z.string(), property)),
});
const schema = z.object({
  entityTypes: z.record(z.string(), structure),
  complexTypes: z.record(z.string(), structure),
  enumTypes: z.record(z.string(), z.array(z.string())),
  entitySets: z.record(z.string(), z.string()),
  singletons: z.record(z.string(), z.string()),
  operations: z.array(
    z.object({
      name: z.string(),
      bound: z.object({ type: z.string(), many: z.optional(z.boolean()) }),
      parameters: z.array(z.extend(property, { name: z.string() })),
      returns: z.optional(z.unknown()),
    }),
  ),
});

/** Microsoft's own metadata of the Graph objects we touch. */
export type GraphSchema = z.infer<typeof schema>;
export type Property = z.infer<typeof property>;

/** Reads the metadata from where `GRAPH_SCHEMA` says; null without it. */
export function readGraphSchema(): GraphSchema | null {
  const file = process.env.GRAPH_SCHEMA;
  return file ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const isWhole = (value: unknown): boolean => Number.isInteger(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const fits =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': isText,
  'Edm.Guid': fits(GUID),
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.DateTimeOffset': fits(DATE_TIME),
  'Edm.Date': fits(/^\d{4}-\d\d-\d\d$/),
  'Edm.TimeOfDay': fits(/^\d\d:\d\d:\d\d(\.\d+)?$/),
  'Edm.Duration': fits(/^-?P(\d+D)?(T(\d+H)?(\d+M)?([\d.]+S)?)?$/),
  'Edm.Binary': fits(/^[A-Za-z0-9+/_-]*={0,2}$/),
  'Edm.Int16': isWhole,
  'Edm.Int32': isWhole,
  'Edm.Int64': isWhole,
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Single': (value) => typeof value === 'number',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value breaks of its declared type, each with its place; empty: nothing. */
export function violationsOf(
  all: GraphSchema,
  declared: Property,
  value: unknown,
  place: string,
  /** Graph reads members of enumerations in any case, and writes them in one. */
  written: 'by us' | 'by Graph' = 'by Graph',
): readonly string[] {
  if (declared.many) {
    if (!Array.isArray(value)) return [`${place}: is no collection`];
    return value.flatMap((entry, at) =>
      violationsOf(all, { type: declared.type, required: true }, entry, `${place}[${at}]`, written),
    );
  }
  if (value === null) return declared.required ? [`${place}: must not be null`] : [];
  const primitive = PRIMITIVES[declared.type];
  if (primitive) return primitive(value) ? [] : [`${place}: is no ${declared.type}`];
  const members = all.enumTypes[declared.type];
  if (members) {
    const spelled = (name: string) => (written === 'by us' ? name.toLowerCase() : name);
    const known = members.map(spelled);
    return typeof value === 'string' &&
      value.split(',').every((name) => known.includes(spelled(name)))
      ? []
      : [`${place}: '${String(value)}' is no member of ${declared.type}`];
  }
  return structureViolations(all, declared.type, value, place, written);
}

function structureViolations(
  all: GraphSchema,
  type: string,
  value: unknown,
  place: string,
  written: 'by us' | 'by Graph',
): readonly string[] {
  if (!isObject(value)) return [`${place}: is no ${type}`];
  const cast = value['@odata.type'];
  const actual = typeof cast === 'string' ? cast.replace('#microsoft.graph.', '') : type;
  const members = membersOf(all, actual);
  // A type the extract of the metadata leaves out is not judged.
  if (!members) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    if (name.includes('@odata.') || name.startsWith('@') || name.startsWith('extension_'))
      return [];
    const declared = members[name];
    return declared
      ? violationsOf(all, declared, entry, `${place}.${name}`, written)
      : [`${place}: ${actual} has no property '${name}'`];
  });
}

/** Properties and navigation of a type and of what it is based on; null when it is not in the extract. */
export function membersOf(
  all: GraphSchema,
  type: string,
): Readonly<Record<string, Property>> | null {
  const found = all.entityTypes[type] ?? all.complexTypes[type];
  if (!found) return null;
  return {
    ...(found.base ? membersOf(all, found.base) : {}),
    ...found.properties,
    ...found.navigation,
  };
}

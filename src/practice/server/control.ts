import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { hashOf, newId, type Realm } from '../state/realm';
import { scenarioNamed, scenarios } from '../state/scenario';
import type { World } from '../state/world';

/** What the control endpoint holds beside the realm. */
export interface ControlOptions {
  /** Asked for as a bearer token. */
  readonly token: string;
  /** Called after the world was exchanged, so that the caller can put his own things back in. */
  readonly prepare?: (world: World) => void;
}

interface ControlEnv {
  Bindings: { readonly realm: Realm };
}

const fault = z.object({
  /** A regular expression over `METHOD host/path`. */
  match: z.string().check(z.minLength(1)),
  count: z._default(z.number(), 1),
  skip: z.optional(z.number()),
  kind: z.enum(['status', 'delay', 'reset', 'garbage', 'stall', 'lost']),
  status: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  delayMs: z.optional(z.number()),
});

const clock = z.union([z.object({ advanceMs: z.number() }), z.object({ offsetMs: z.number() })]);

const readable = (pattern: string): RegExp | null => {
  try {
    return new RegExp(pattern);
  } catch {
    // A pattern nobody can read is answered as such.
    return null;
  }
};

/** Steers a running practice tenant: scenario, faults, clock, journal, snapshot. Bearer token, loopback. */
export function createControl(options: ControlOptions): Hono<ControlEnv> {
  const enter = (realm: Realm, world: World): void => {
    options.prepare?.(world);
    realm.enter(world);
  };
  const control = new Hono<ControlEnv>();
  control.use(async (c, next) => {
    const given = (c.req.header('authorization') ?? '').replace(/^Bearer\s+/i, '');
    if (!timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(options.token)))) {
      return c.json({ error: 'The control token is missing or wrong.' }, 401);
    }
    return next();
  });
  control.onError((_, c) => c.json({ error: 'The body could not be read as JSON.' }, 400));
  control.notFound((c) => c.json({ error: 'No such control.' }, 404));

  control.get('/scenarios', (c) =>
    c.json(scenarios.map(({ name, title, story, causes }) => ({ name, title, story, causes }))),
  );
  control.post('/scenario', async (c) => {
    const parsed = z.object({ name: z.string() }).safeParse(await c.req.json());
    const found = parsed.success ? scenarioNamed(parsed.data.name) : undefined;
    if (!found) return c.json({ error: 'No such scenario.' }, 404);
    enter(c.env.realm, found.world());
    return c.json({ name: found.name, title: found.title });
  });
  control.post('/reset', (c) => {
    c.env.realm.reset();
    options.prepare?.(c.env.realm.world);
    return c.body(null, 204);
  });
  control.post('/faults', async (c) => {
    const parsed = fault.safeParse(await c.req.json());
    const match = parsed.success ? readable(parsed.data.match) : null;
    if (!parsed.success || !match) return c.json({ error: 'The fault could not be read.' }, 400);
    const { skip, status, headers, body, delayMs, kind, count } = parsed.data;
    c.env.realm.faults.push({
      match,
      kind,
      count,
      ...(skip === undefined ? {} : { skip }),
      ...(status === undefined ? {} : { status }),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      ...(delayMs === undefined ? {} : { delayMs }),
    });
    return c.json({ planned: c.env.realm.faults.length }, 201);
  });
  control.delete('/faults', (c) => {
    c.env.realm.faults.length = 0;
    return c.body(null, 204);
  });
  control.get('/clock', (c) =>
    c.json({ now: c.env.realm.now().toISOString(), offsetMs: c.env.realm.world.clockOffsetMs }),
  );
  control.post('/clock', async (c) => {
    const parsed = clock.safeParse(await c.req.json());
    if (!parsed.success) return c.json({ error: 'Give advanceMs or offsetMs.' }, 400);
    const { world } = c.env.realm;
    world.clockOffsetMs =
      'offsetMs' in parsed.data
        ? parsed.data.offsetMs
        : world.clockOffsetMs + parsed.data.advanceMs;
    c.env.realm.save();
    return c.json({ now: c.env.realm.now().toISOString(), offsetMs: world.clockOffsetMs });
  });
  control.get('/journal', (c) => c.json(c.env.realm.journal));
  control.delete('/journal', (c) => {
    c.env.realm.journal.length = 0;
    return c.body(null, 204);
  });
  control.post('/snapshot', (c) => {
    const id = newId();
    c.env.realm.snapshots.set(id, structuredClone(c.env.realm.world));
    return c.json({ id }, 201);
  });
  control.post('/restore', async (c) => {
    const parsed = z.object({ id: z.string() }).safeParse(await c.req.json());
    const kept = parsed.success ? c.env.realm.snapshots.get(parsed.data.id) : undefined;
    if (!kept) return c.json({ error: 'No such snapshot.' }, 404);
    c.env.realm.enter(structuredClone(kept));
    return c.body(null, 204);
  });
  return control;
}

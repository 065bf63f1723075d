import { createVault } from '@engine/vault/create-vault';

/** Looks at the machine's own keychain and answers in one JSON line: what the probe says, what it keeps and for how long it took. */
const [, , home = '', limit = '5000'] = process.argv;

const vault = createVault({ home, service: 'Sendwell test', limitMs: Number(limit) });
const started = Date.now();
const state = await vault.probe();
const probedMs = Date.now() - started;
const keptIn = await vault.secrets.put('client-secret.real', 'MARKER-secret-value');
const secret = await vault.secrets.get('client-secret.real');
const cache = vault.tokenCache('real.client');
await cache.save('{"Account":{"MARKER":{}}}');
const tokens = await cache.load();
await cache.remove();
await vault.secrets.remove('client-secret.real');
const left = await vault.secrets.get('client-secret.real');
const seen = { state, probedMs, keptIn, secret, tokens, left, stuck: vault.isStuck() };
process.stdout.write(JSON.stringify(seen), () => {
  if (vault.isStuck()) process.kill(process.pid, 'SIGKILL');
});

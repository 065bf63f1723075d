/** Preloaded into a measured program: says its processor time, collects garbage, says what is left. Never keeps it running. */
process.on('message', async () => {
  const { user, system } = process.cpuUsage();
  // Twice, with a turn between: what finalisers let go is collected by the second.
  globalThis.gc();
  await new Promise(setImmediate);
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss, cpuSeconds: (user + system) / 1e6 });
});
process.channel.unref();

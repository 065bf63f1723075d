/** Preloaded into a measured program: collects garbage when told to, and says what is left. Never keeps it running. */
process.on('message', async () => {
  // Twice, with a turn between: what finalisers let go is collected by the second.
  globalThis.gc();
  await new Promise(setImmediate);
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss });
});
process.channel.unref();

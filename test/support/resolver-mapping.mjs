import tls from 'node:tls';

/**
 * Preloaded into an unmodified program: what a hosts entry and a port forwarding do for a whole machine.
 *
 * Every TLS connection to port 443 goes to PRACTICE_PORT on loopback; the name asked for stays, and so does its check.
 */
const port = Number(process.env.PRACTICE_PORT);
const connect = tls.connect;

tls.connect = (...args) => {
  const [options] = args;
  return typeof options === 'object' && Number(options.port) === 443
    ? connect(
        { ...options, host: '127.0.0.1', port, servername: options.servername ?? options.host },
        ...args.slice(1),
      )
    : connect(...args);
};

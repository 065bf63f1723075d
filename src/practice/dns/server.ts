import { createSocket } from 'node:dgram';
import { type DnsRecord, readQuestion, writeAnswer } from './message';

/** What the practice world answers for a name: its records, or null when there is no such name. */
export type Zone = (name: string) => readonly DnsRecord[] | null;

export interface DnsServer {
  readonly host: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Answers DNS over UDP on loopback, so that a resolver pointed at it sees the practice world. */
export function startDns(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (packet, peer) => {
    const question = readQuestion(packet);
    if (!question) return;
    const all = zone(question.name);
    const records = all?.filter((record) => record.type === question.type) ?? null;
    socket.send(writeAnswer(question, records), peer.port, peer.address);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { address, port } = socket.address();
      resolve({
        host: address,
        port,
        stop: () => new Promise((done) => socket.close(() => done())),
      });
    });
  });
}

import { expect, it } from 'vitest';
import { newTicket } from '../../../src/web-host/ticket';

const unexpected = (): never => expect.unreachable();

it('lets in once', () => {
  let reused = 0;
  const ticket = newTicket(() => {
    reused += 1;
  });
  expect([ticket.spend(ticket.value), ticket.spend(ticket.value)]).toEqual([true, false]);
  expect(reused).toBe(1);
});

it('is not used up by a wrong guess', () => {
  const ticket = newTicket(unexpected);
  expect([ticket.spend(''), ticket.spend('x'), ticket.spend(ticket.value)]).toEqual([
    false,
    false,
    true,
  ]);
});

it('lets nobody in after a minute', () => {
  let now = 0;
  const ticket = newTicket(unexpected, () => now);
  now = 60_000;
  expect(ticket.spend(ticket.value)).toBe(false);
});

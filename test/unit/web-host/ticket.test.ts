import { expect, it } from 'vitest';
import { newTicket, type Ticket } from '../../../src/web-host/ticket';

const unexpected = (): never => expect.unreachable();

const changed = (ticket: Ticket): string => {
  const token = ticket.change(ticket.value);
  if (token === null) throw new Error('the ticket was refused');
  return token;
};

it('opens one page, and tells of a second', () => {
  let reused = 0;
  const ticket = newTicket(() => {
    reused += 1;
  });
  const token = changed(ticket);
  expect([ticket.opens(token), ticket.opens(token)]).toEqual([true, true]);
  expect(reused).toBe(0);
  expect([ticket.change(ticket.value), ticket.change(ticket.value)]).toEqual([null, null]);
  expect(reused).toBe(1);
});

it('can be changed again as long as its token opened nothing: the line may have broken', () => {
  const ticket = newTicket(unexpected);
  changed(ticket);
  expect(ticket.opens(changed(ticket))).toBe(true);
});

it('ends the token of whoever changed it too and comes second, and tells of that', () => {
  let reused = 0;
  const ticket = newTicket(() => {
    reused += 1;
  });
  const [slow, fast] = [changed(ticket), changed(ticket)];
  expect([ticket.opens(fast), ticket.opens(slow), ticket.opens(fast)]).toEqual([true, false, true]);
  expect(reused).toBe(1);
});

it('is not used up by a wrong guess', () => {
  const ticket = newTicket(unexpected);
  expect([ticket.change(''), ticket.change('x'), ticket.opens('')]).toEqual([null, null, false]);
  expect(ticket.opens(changed(ticket))).toBe(true);
});

it('lets nobody in after a minute', () => {
  let now = 0;
  const ticket = newTicket(unexpected, () => now);
  now = 60_000;
  expect(ticket.change(ticket.value)).toBeNull();
});

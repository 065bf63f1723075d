import type { ConnectionView, SetUpStep } from '@shared/connection';
import type { SignInState } from '@shared/sign-in';
import { setup } from '@shared/text/en/setup';
import { isWrongSender } from './may-send';

const words = setup.stepWords;

interface Word {
  readonly word: string;
  readonly bad: boolean;
}

const fine = (word: string): Word => ({ word, bad: false });
const bad = (word: string): Word => ({ word, bad: true });

function signInWord(state: SignInState): Word {
  switch (state.kind) {
    case 'waiting':
      return fine(words.waiting);
    case 'failed':
      return bad(words.needsYou);
    case 'signed-in':
      return isWrongSender(state) ? bad(words.wrongAccount) : fine(words.now);
    case 'signed-out':
      return fine(words.now);
  }
}

/** How the step one is at stands, in a word for the list of steps. */
export function sideWord(connection: ConnectionView, step: SetUpStep | null): Word {
  switch (step) {
    case 'administrator':
      return connection.administratorElsewhere
        ? fine(words.elsewhere)
        : signInWord(connection.administrator);
    case 'sender':
      return signInWord(connection.sender);
    case 'plan': {
      const { kind } = connection.plan;
      if (kind === 'failed' || kind === 'stopped') return bad(words.needsYou);
      return fine(kind === 'applying' ? words.running : words.now);
    }
    case 'values': {
      const count = connection.copied.length;
      return fine(count === 0 ? words.now : words.copied(count));
    }
    case 'test':
      return connection.test.kind === 'ended' && connection.test.result === 'stopped'
        ? bad(words.needsYou)
        : fine(words.now);
    default:
      return fine(words.now);
  }
}

import { type Practice, startPractice } from '@practice/practice';
import { linkedStory, type Story } from '@practice/state/linked-world';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** A practice tenant for all tests of a file, and for each of them a new story of a site that is linked and well. */
export interface LinkedPractice {
  readonly practice: Practice;
  readonly story: Story;
}

/** Registers the hooks and gives what the running test plays in; `prepare` changes each new story. */
export function linkedPractice(prepare: (story: Story) => void = () => {}): LinkedPractice {
  let practice: Practice | null = null;
  let story: Story | null = null;
  beforeAll(async () => {
    practice = await startPractice();
  });
  beforeEach(() => {
    story = linkedStory();
    prepare(story);
    practice?.realm.enter(story.world);
  });
  afterAll(() => practice?.stop());
  return {
    get practice() {
      return running(practice);
    },
    get story() {
      return running(story);
    },
  };
}

/** SMTP as an organisation offers it that has not switched it off. */
export function withSmtp({ tenant }: Story): void {
  tenant.smtpAuthDisabled = false;
  tenant.securityDefaults = false;
}

function running<T>(part: T | null): T {
  if (part === null) throw new Error('no test is running');
  return part;
}

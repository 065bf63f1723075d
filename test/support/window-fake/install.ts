import type { WindowApi } from '@shared/contract';
import { createFakeApp, type FakeApp } from './fake-app';
import { worlds } from './worlds';

declare global {
  interface Window {
    /** What a test may push, answer and read back. */
    readonly fake: FakeApp;
  }
}

const name = new URLSearchParams(location.search).get('world') ?? 'empty';
const world = worlds[name];
if (world === undefined) throw new Error(`no world is called ${name}`);

const fake = createFakeApp(world());

Object.defineProperty(window, 'fake', { value: fake });
Object.defineProperty(window, 'app', { value: fake.app satisfies WindowApi });

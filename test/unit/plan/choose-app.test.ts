import { chooseApp } from '@core/plan/choose-app';
import type { ObservedApp } from '@core/plan/observed';
import { describe, expect, test } from 'vitest';
import { CALLBACK, observedApp } from '../../support/observed-app';

const APP_NAME = 'www.contoso.example mail (FluentSMTP)';

const app = (appId: string, more: Partial<ObservedApp> = {}): ObservedApp =>
  observedApp({ appId, objectId: `o-${appId}`, web: [], displayName: appId, ...more });

const chosen = (
  apps: readonly ObservedApp[],
  asked: string | null = null,
  known: string | null = null,
) => {
  const choice = chooseApp({
    apps,
    asked,
    uniqueName: 'sendwell-c-1',
    knownObjectId: known,
    callback: CALLBACK,
    appName: APP_NAME,
  });
  return { app: choice.app?.appId ?? null, others: choice.candidates.map(({ appId }) => appId) };
};

const young = app('young', { web: [CALLBACK], createdAt: '2025-01-01T00:00:00Z' });
const old = app('old', { web: [CALLBACK], createdAt: '2023-01-01T00:00:00Z' });
const named = app('named', { displayName: APP_NAME });
const ours = app('ours', { uniqueName: 'sendwell-c-1' });
const stranger = app('stranger');

describe('which registration is meant @setup', () => {
  test.each<[string, Parameters<typeof chosen>, ReturnType<typeof chosen>]>([
    ['none where none fits', [[stranger]], { app: null, others: [] }],
    ['the one with the callback', [[stranger, young]], { app: 'young', others: [] }],
    ['the oldest of two with the callback', [[young, old]], { app: 'old', others: ['young'] }],
    ['the callback before the name', [[named, young]], { app: 'young', others: ['named'] }],
    ['the name where no callback fits', [[stranger, named]], { app: 'named', others: [] }],
    ['ours before all', [[old, named, ours]], { app: 'ours', others: ['old', 'named'] }],
    [
      'the one worked on before',
      [[old, stranger], null, 'o-stranger'],
      { app: 'stranger', others: ['old'] },
    ],
    ['the one the person names', [[old, young], 'young'], { app: 'young', others: ['old'] }],
    ['none where the named one is gone', [[old], 'gone'], { app: null, others: ['old'] }],
    ['a new one when asked', [[old, named], 'new'], { app: null, others: ['old', 'named'] }],
    [
      'a new one when asked, although another was worked on before',
      [[old, named], 'new', 'o-old'],
      { app: null, others: ['old', 'named'] },
    ],
    ['the new one when it is there', [[old, ours], 'new'], { app: 'ours', others: ['old'] }],
  ])('%s', (_name, input, expected) => {
    expect(chosen(...input)).toEqual(expected);
  });
});

import { parseInput, parseInputObject } from '@core/diagnosis/parse-input';
import { describe, expect, it } from 'vitest';

describe('input of a diagnosis @diagnose', () => {
  it('takes plain text as it is', () => {
    expect(parseInput('422 Forbidden')).toEqual({ text: '422 Forbidden', facts: {} });
  });

  it('takes a pasted JSON answer of a server as plain text', () => {
    const answer = '{"error":{"code":"ErrorSendAsDenied"}}';
    expect(parseInput(answer)).toEqual({ text: answer, facts: {} });
  });

  it('reads facts as people write them, and leaves unknown what it cannot read', () => {
    const { text, facts } = parseInput(
      JSON.stringify({
        text: 'Forbidden',
        facts: {
          target: 'FluentSMTP',
          redirectUris: 'https://a.example/cb https://b.example/cb',
          adminConsent: 'not granted',
          tokenAgeDays: '120',
          sendAs: 'perhaps',
          nonsense: { deep: true },
        },
      }),
    );
    expect(text).toBe('Forbidden');
    expect(facts).toMatchObject({
      target: 'FluentSMTP',
      redirectUris: ['https://a.example/cb', 'https://b.example/cb'],
      adminConsent: false,
      tokenAgeDays: 120,
    });
    expect(facts.sendAs).toBeUndefined();
  });

  it.each(['', 'not json', '[]', '"text"', '{"facts":{}}', '{"text":5}'])(
    'knows that %j is no input object',
    (line) => {
      expect(parseInputObject(line)).toBeNull();
    },
  );
});

import { diagnose } from '@core/diagnosis/diagnose';
import { describe, expect, it } from 'vitest';
import { printDiagnosis } from '../../../src/cli/print-diagnosis';

const printed = (text: string) => printDiagnosis(diagnose({ text }));

describe('a diagnosis on the command line @diagnose', () => {
  it('gives the answers of the question to choose from', () => {
    expect(printed('422 Forbidden')).toMatch(/One question decides\n {3}.+\n {5}- .+/);
  });

  it('says which error each cause answers where there are several', () => {
    const text = printed(
      '08:00 cURL error 6: Could not resolve host\n09:00 AADSTS7000222: expired',
    );
    expect(text).toContain('nothing to do with each other');
    expect(text).toContain('For line 2, AADSTS7000222:');
  });

  it('prints the line for Exchange', () => {
    expect(printed('ErrorSendAsDenied')).toContain('Add-RecipientPermission');
  });
});

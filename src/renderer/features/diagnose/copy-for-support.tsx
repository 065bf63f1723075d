import { diagnose as texts } from '@shared/text/en/diagnose';
import { CopyButton } from '../../components/copy-button';

/** Copies what was found, redacted, for whoever helps. */
export const CopyForSupport = ({ text }: { readonly text: string }) => (
  <CopyButton appearance="subtle" text={text} what={texts.supportWhat} label={texts.copySupport} />
);

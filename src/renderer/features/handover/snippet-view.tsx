import type { HandoverSheet } from '@shared/handover';
import { handover as texts } from '@shared/text/en/handover';
import { CodeBlock } from '../../components/code-line';
import { CopyButton } from '../../components/copy-button';
import styles from './values.module.css';

/** The same values as lines for a configuration file, without the secret. */
export function SnippetView(props: { readonly snippet: NonNullable<HandoverSheet['snippet']> }) {
  const { snippet } = props;
  return (
    <div className={styles.snippet}>
      <CodeBlock text={snippet.text} label={texts.snippetLabel(snippet.fileName)} />
      <CopyButton text={snippet.text} what={snippet.fileName} label={texts.copySnippet} />
      <p className={styles.quiet}>{texts.snippetSecret}</p>
    </div>
  );
}

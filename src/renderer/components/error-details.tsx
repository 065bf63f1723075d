import type { ErrorView } from '@shared/errors';
import { common } from '@shared/text/en/common';
import { CodeLine } from './code-line';
import { Disclosure } from './disclosure';

/** Code and request id of a failure, folded. */
export function ErrorDetails(props: { readonly error: ErrorView }) {
  return (
    <Disclosure label={common.details}>
      <CodeLine text={common.errorDetails(props.error)} what={common.details} />
    </Disclosure>
  );
}

import { Button } from '@fluentui/react-components';
import type { ErrorView } from '@shared/errors';
import { common } from '@shared/text/en/common';
import { errorTexts } from '@shared/text/en/errors';
import { ErrorDetails } from './error-details';
import { Page } from './page';
import styles from './start-failure.module.css';

/** Why nothing can be done in this window, by itself: there is nowhere to go from here. */
export function StartFailure(props: { readonly error: ErrorView }) {
  const { error } = props;
  const text = errorTexts[error.code];
  return (
    <div className={styles.alone}>
      <Page title={text.title(error.params)} lead={text.todo(error.params)}>
        <div className={styles.rest}>
          {error.code === 'store.inUse' && (
            <Button appearance="primary" onClick={() => window.close()}>
              {common.closeWindow}
            </Button>
          )}
          <ErrorDetails error={error} />
        </div>
      </Page>
    </div>
  );
}

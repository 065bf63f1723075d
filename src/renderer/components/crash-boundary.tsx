import { Button } from '@fluentui/react-components';
import { common } from '@shared/text/en/common';
import { Component, type ReactNode } from 'react';
import { CodeLine } from './code-line';
import { Columns } from './columns';
import { Page } from './page';

interface State {
  readonly message: string | null;
}

/** Catches a fault of one screen, so that the rest of the window stays usable. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Columns>
        <Page
          title={common.crash.title}
          lead={common.crash.body}
          foot={
            <Button appearance="primary" onClick={() => this.setState({ message: null })}>
              {common.crash.reload}
            </Button>
          }
        >
          <CodeLine text={message} what={common.details} />
        </Page>
      </Columns>
    );
  }
}

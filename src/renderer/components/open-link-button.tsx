import { Button } from '@fluentui/react-components';
import type { LinkId } from '@shared/links';
import type { ReactNode } from 'react';
import { useRequest } from '../state/use-request';
import { classNames } from './class-names';
import styles from './copy-button.module.css';
import { Failure } from './failure';
import { OpenIcon } from './icons';

/** Opens a page in the system browser; the host knows its address. */
export function OpenLinkButton(props: {
  readonly link: LinkId;
  readonly connectionId?: string;
  readonly checkId?: string;
  readonly page?: string;
  readonly appearance?: 'outline' | 'subtle' | 'transparent';
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  const open = useRequest(window.app.app.openLink);
  const { link, connectionId, checkId, page } = props;
  return (
    <>
      <Button
        appearance={props.appearance ?? 'outline'}
        className={classNames(
          props.row && styles.row,
          props.appearance === 'subtle' && styles.tight,
        )}
        icon={<OpenIcon />}
        onClick={() => open.ask({ link, connectionId, checkId, page })}
      >
        {props.children}
      </Button>
      {open.error !== null && <Failure error={open.error} />}
    </>
  );
}

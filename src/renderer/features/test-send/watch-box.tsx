import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import { timeOfDay } from '@shared/text/en/dates';
import { watch as texts } from '@shared/text/en/watch';
import type { WatchState } from '@shared/watch';
import { type ReactNode, useRef } from 'react';
import { Failure } from '../../components/failure';
import { AttentionIcon, ClockIcon, InfoIcon, OkIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { TurningArc } from '../../components/turning-arc';
import { useNow } from '../../state/use-now';
import { useRequest } from '../../state/use-request';
import styles from './test-send.module.css';

/** Under the ladder: the offer to look again by itself, how that goes, and how it ended. */
export function WatchBox(props: { readonly connection: ConnectionView }) {
  const { id: connectionId, watch, test } = props.connection;
  const start = useRequest(window.app.watch.start, 'once');
  const stop = useRequest(window.app.watch.stop, 'once');
  const error = start.error ?? stop.error;
  const box = useRef<HTMLDivElement>(null);
  const press = async (request: typeof start | typeof stop) => {
    await request.ask({ connectionId });
    // The button that was pressed is gone: whoever works by keyboard stays here.
    box.current?.focus();
  };
  if (watch.kind === 'off' || test.kind === 'running') return null;
  const begin = (label: string): ReactNode => (
    <Button className={styles.button} disabledFocusable={start.busy} onClick={() => press(start)}>
      {label}
    </Button>
  );
  return (
    <div ref={box} tabIndex={-1} className={styles.watch}>
      {error !== null && <Failure error={error} />}
      {watch.kind === 'offered' && (
        <Notice intent="info" icon={<InfoIcon />} actions={begin(texts.start)}>
          {texts.offer(watch.reason)}
        </Notice>
      )}
      {watch.kind === 'watching' && (
        <Watching
          watch={watch}
          lookNow={begin(texts.lookNow)}
          stop={
            <Button
              className={styles.button}
              disabledFocusable={stop.busy}
              onClick={() => press(stop)}
            >
              {texts.stop}
            </Button>
          }
        />
      )}
      {watch.kind === 'ended' && <Ended watch={watch} test={test} again={begin(texts.again)} />}
    </div>
  );
}

const HALF_MINUTE_MS = 30_000;

function Watching(props: {
  readonly watch: Extract<WatchState, { kind: 'watching' }>;
  readonly lookNow: ReactNode;
  readonly stop: ReactNode;
}) {
  const { watch } = props;
  const now = useNow(HALF_MINUTE_MS);
  return (
    <Notice
      intent="info"
      icon={watch.isLooking ? <TurningArc /> : <ClockIcon />}
      title={watch.isLooking ? texts.looking : texts.watching}
    >
      <div>
        {texts.lookedAt(watch.lastAt, watch.nextAt, now)} {watch.isSlowed && texts.slowed}
      </div>
      <div className={styles.small}>
        {texts.nothingSent[watch.reason]} {texts.leave(watch.untilAt)}
      </div>
      <div className={styles.buttons}>
        {!watch.isLooking && props.lookNow}
        {props.stop}
      </div>
    </Notice>
  );
}

function Ended(props: {
  readonly watch: Extract<WatchState, { kind: 'ended' }>;
  readonly test: ConnectionView['test'];
  readonly again: ReactNode;
}): ReactNode {
  const { watch, test } = props;
  switch (watch.result) {
    case 'works': {
      const sentAt = test.kind === 'ended' ? test.mail.sentAt : null;
      return (
        <Notice
          intent="info"
          icon={
            <span className={styles.fine}>
              <OkIcon />
            </span>
          }
          title={texts.works(sentAt)}
        />
      );
    }
    case 'given-up':
      return (
        <Notice
          intent="warning"
          icon={<AttentionIcon />}
          title={texts.givenUp(watch.startedAt, watch.at)}
          actions={props.again}
        >
          <div>{texts.afterwards[watch.reason]}</div>
        </Notice>
      );
    case 'differs':
      return (
        <Notice intent="warning" icon={<AttentionIcon />} title={texts.differs}>
          <div>{texts.differsBody(timeOfDay(watch.at))}</div>
        </Notice>
      );
    default:
      return assertNever(watch.result);
  }
}

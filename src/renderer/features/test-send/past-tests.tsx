import type { PastTest } from '@shared/test-send';
import { testSend } from '@shared/text/en/test-send';
import { useState } from 'react';
import { PanelSection, PanelText } from '../../components/panel-section';
import { StatusIcon } from '../../components/status-mark';
import { TextButton } from '../../components/text-button';
import { useNow } from '../../state/use-now';
import { changedSince } from './changed-since';
import styles from './test-send.module.css';

const texts = testSend.past;
const MINUTE_MS = 60_000;

/** Shown before a press shows the rest. */
const SHOWN = 4;

const icons = { arrived: 'ok', stopped: 'problem', cancelled: 'not-tried' } as const;

const words = (past: PastTest): string => {
  if (past.result === 'arrived') return texts.arrived(past.arrivedMs);
  return past.result === 'cancelled' ? texts.cancelled : texts.stopped(past.rung);
};

/** The tests so far, the newest first, and what is different since it last worked. */
export function PastTests(props: { readonly past: readonly PastTest[]; readonly own: string }) {
  const { past, own } = props;
  const [all, setAll] = useState(false);
  const now = useNow(MINUTE_MS);
  if (past.length === 0) return null;
  const changed = changedSince(past);
  return (
    <>
      <PanelSection title={texts.title} minor>
        <ol className={styles.past}>
          {past.slice(0, all ? past.length : SHOWN).map((one) => (
            <li key={one.at}>
              <StatusIcon status={icons[one.result]} />
              <div>
                {words(one)}
                <div className={styles.small}>
                  {texts.when(
                    one.at,
                    now,
                    one.from === own ? null : one.from,
                    one.to === one.from ? null : one.to,
                  )}
                </div>
              </div>
            </li>
          ))}
        </ol>
        {past.length > SHOWN && !all && (
          <TextButton onClick={() => setAll(true)}>{texts.more(past.length - SHOWN)}</TextButton>
        )}
      </PanelSection>
      {changed !== null && (
        <div className={styles.after}>
          <PanelText>{changed.length === 0 ? texts.unchanged : texts.changed(changed)}</PanelText>
        </div>
      )}
    </>
  );
}

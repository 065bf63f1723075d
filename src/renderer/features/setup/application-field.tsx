import { Combobox, Field, Option } from '@fluentui/react-components';
import type { TargetSummary } from '@shared/targets';
import { setup } from '@shared/text/en/setup';
import { useState } from 'react';
import styles from './application-field.module.css';

const texts = setup.site;

/** The searchable list of applications. */
export function ApplicationField(props: {
  readonly targets: readonly TargetSummary[];
  readonly targetId: string;
  readonly onChoose: (targetId: string) => void;
}) {
  const { targets, targetId, onChoose } = props;
  const chosen = targets.find((target) => target.id === targetId);
  const [query, setQuery] = useState<string | null>(null);
  const letters = (query ?? '').trim().toLowerCase();
  const shown = targets.filter((target) => target.name.toLowerCase().includes(letters));
  return (
    <Field label={texts.application}>
      <Combobox
        value={query ?? chosen?.name ?? ''}
        selectedOptions={[targetId]}
        onChange={(event) => setQuery(event.target.value)}
        onOptionSelect={(_, data) => {
          setQuery(null);
          if (data.optionValue !== undefined) onChoose(data.optionValue);
        }}
        onBlur={() => setQuery(null)}
      >
        {shown.length === 0 && (
          <Option key="none" text="" disabled>
            {texts.noApplication}
          </Option>
        )}
        {shown.map((target) => (
          <Option
            key={target.id}
            value={target.id}
            text={target.name}
            disabled={target.support === 'values'}
          >
            <span className={styles.letter} aria-hidden="true">
              {target.letter}
            </span>
            <span className={styles.words}>
              {target.name}
              {target.support === 'values' && (
                <span className={styles.note}>{texts.valuesOnly}</span>
              )}
            </span>
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

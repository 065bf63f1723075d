import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { Plan } from '@shared/plan';
import { planTexts } from '@shared/text/en/plan';
import { Failure } from '../../components/failure';
import { useRequest } from '../../state/use-request';
import styles from './candidate-choice.module.css';

const texts = planTexts.plan;

/** More than one registration looks meant for this site: the person decides, the plan follows. */
export function CandidateChoice(props: {
  readonly connection: ConnectionView;
  readonly plan: Plan;
}) {
  const { connection, plan } = props;
  const make = useRequest(window.app.plan.make);
  return (
    <div className={styles.choice}>
      <Field label={texts.which} hint={texts.whichLead}>
        <RadioGroup
          value={plan.appId ?? 'new'}
          disabled={make.busy}
          onChange={(_, data) => make.ask({ connectionId: connection.id, app: data.value })}
        >
          {plan.candidates.map((candidate) => (
            <Radio
              key={candidate.appId}
              value={candidate.appId}
              label={texts.candidate(
                candidate.displayName,
                candidate.createdAt,
                candidate.sharesCallback,
              )}
            />
          ))}
          <Radio value="new" label={texts.makeNew} />
        </RadioGroup>
      </Field>
      {make.error !== null && <Failure error={make.error} />}
    </div>
  );
}

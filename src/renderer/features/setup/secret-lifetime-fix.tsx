import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import { common } from '@shared/text/en/common';
import { planTexts } from '@shared/text/en/plan';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { FixButtons } from '../../components/fix-box';
import { makeAndApply } from '../../state/make-and-apply';

const texts = planTexts.apply;

const DAY_MS = 86_400_000;

/** Offered where the policy does not say how long a secret may last. */
const USUAL_LIMIT_DAYS = 180;

/** The organisation's policy refuses so long a secret: one that ends earlier is a press away. */
export function SecretLifetimeFix(props: {
  readonly connection: ConnectionView;
  readonly error: ErrorView;
}) {
  const days = Number(props.error.params.maxDays ?? USUAL_LIMIT_DAYS);
  const latest = new Date(new Date(props.error.details.at).getTime() + days * DAY_MS);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorView | null>(null);
  const make = async (endsAt: string) => {
    setBusy(true);
    setFailure(await makeAndApply(props.connection.id, endsAt));
    setBusy(false);
  };
  return (
    <>
      <p>{texts.mendYourself}</p>
      <FixButtons>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => make(latest.toISOString())}
        >
          {texts.makeSecret(latest.toISOString())}
        </Button>
        <OtherDate latest={latest} onUse={make} />
      </FixButtons>
      {failure !== null && <Failure error={failure} />}
    </>
  );
}

function OtherDate(props: {
  readonly latest: Date;
  readonly onUse: (endsAt: string) => Promise<void>;
}) {
  const last = props.latest.toISOString().slice(0, 10);
  const [chosen, setChosen] = useState(last);
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button>{texts.otherDate}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.otherDateTitle}</DialogTitle>
          <DialogContent>
            <Field label={texts.otherDateField}>
              <Input
                type="date"
                value={chosen}
                max={last}
                onChange={(_, data) => setChosen(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                disabled={chosen === ''}
                onClick={() => props.onUse(new Date(chosen).toISOString())}
              >
                {texts.otherDateUse}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{common.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

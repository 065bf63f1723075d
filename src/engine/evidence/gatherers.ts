import type { Gatherer } from './gatherer';
import type { EvidencePorts } from './ports';
import { clockAndReach } from './sources/clock-and-reach';
import { consent } from './sources/consent';
import { dns } from './sources/dns';
import { exchangePaste } from './sources/exchange-paste';
import { localStore } from './sources/local-store';
import { mailboxOfSender } from './sources/mailbox-of-sender';
import { policies } from './sources/policies';
import { registration } from './sources/registration';
import { secretProof } from './sources/secret-proof';
import { senderToken } from './sources/sender-token';
import { site } from './sources/site';
import { smtpReach } from './sources/smtp-reach';
import { tenant } from './sources/tenant';
import { userOfAddress } from './sources/user-of-address';

/**
 * Every source of evidence for one connection. They know nothing of one another and start together, the quickest to
 * answer first: even to begin a request takes a moment.
 */
export const gatherersFor = (ports: EvidencePorts): readonly Gatherer[] =>
  [
    localStore,
    exchangePaste,
    dns,
    site,
    tenant,
    registration,
    consent,
    policies,
    userOfAddress,
    mailboxOfSender,
    senderToken,
    secretProof,
    clockAndReach,
    smtpReach,
  ].flatMap((source) => source(ports));

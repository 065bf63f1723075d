import { graphReader } from '@engine/graph/graph-reader';
import { graphMailbox } from '@engine/send/graph-mailbox';
import { clouds } from '@shared/cloud';
import { describe, expect, it } from 'vitest';
import { type Answer, fakeHttp, json } from '../../support/fake-http';

const GRAPH = 'https://graph.microsoft.com/v1.0/me';
const { signal } = new AbortController();

const mailboxOver = (answers: Readonly<Record<string, Answer>>) => {
  const http = fakeHttp(answers);
  const token = async (): Promise<string> => 'AT';
  const cloud = clouds.global;
  return {
    http,
    mailbox: graphMailbox({ http, cloud, token, graph: graphReader(http, cloud, token) }),
  };
};

const refusal = (status: number, code: string): Answer =>
  json({ error: { code, message: 'No.' } }, status);

describe('the mailbox through Graph', () => {
  it('takes a mail as base64 MIME in plain text, once, as FluentSMTP hands it in', async () => {
    const { mailbox, http } = mailboxOver({
      [`POST ${GRAPH}/sendMail`]: { status: 202, requestId: 'r1' },
    });
    expect(await mailbox.send('From: <web@contoso.example>\r\n', signal)).toEqual({
      status: 202,
      requestId: 'r1',
    });
    expect(http.requests).toMatchObject([
      {
        method: 'POST',
        retry: 'never',
        headers: { authorization: 'Bearer AT', 'content-type': 'text/plain' },
        body: Buffer.from('From: <web@contoso.example>\r\n').toString('base64'),
      },
    ]);
  });

  it.each([
    [403, 'ErrorSendAsDenied', 'graph.denied'],
    [404, 'MailboxNotEnabledForRESTAPI', 'graph.notFound'],
    [429, 'ApplicationThrottled', 'graph.throttled'],
    [400, 'ErrorInvalidRecipients', 'graph.badRequest'],
    [401, 'InvalidAuthenticationToken', 'graph.unauthorised'],
    [503, 'ServiceUnavailable', 'graph.unavailable'],
    [418, 'Teapot', 'graph.unexpected'],
  ])('names a refusal with %s %s as %s and keeps Graph’s own code', async (status, raw, code) => {
    const { mailbox } = mailboxOver({ [`${GRAPH}/sendMail`]: refusal(status, raw) });
    await expect(mailbox.send('x', signal)).rejects.toMatchObject({
      code,
      details: { status, upstreamCode: raw, upstreamMessage: 'No.' },
    });
  });

  it.each([
    [json({ id: 'sentitems' }), true],
    [refusal(404, 'MailboxNotEnabledForRESTAPI'), false],
  ])('is there or not', async (answer, found) => {
    const { mailbox } = mailboxOver({ [`${GRAPH}/mailFolders/sentitems?$select=id`]: answer });
    expect(await mailbox.exists(signal)).toMatchObject({ found });
  });

  it('is not said to be missing when it could not be asked', async () => {
    const { mailbox } = mailboxOver({
      [`${GRAPH}/mailFolders/sentitems?$select=id`]: refusal(403, 'ErrorAccessDenied'),
    });
    await expect(mailbox.exists(signal)).rejects.toMatchObject({ code: 'graph.denied' });
  });

  it('finds a mail in Sent Items by its subject', async () => {
    const { mailbox, http } = mailboxOver({
      [`${GRAPH}/mailFolders/sentitems/messages?$select=id&$filter=subject%20eq%20'Sendwell%20test%20SW-7K4P'&$top=5`]:
        json({ value: [{ id: 'm1' }] }),
    });
    expect(await mailbox.isInSentItems('Sendwell test SW-7K4P', signal)).toMatchObject({
      found: true,
    });
    expect(http.requests).toHaveLength(1);
  });

  it('reads the newest mails, whatever they lack', async () => {
    const url = `${GRAPH}/mailFolders/inbox/messages?$select=id,subject,from,receivedDateTime,bodyPreview&$top=25&$orderby=receivedDateTime%20desc`;
    const { mailbox } = mailboxOver({
      [url]: json({
        value: [
          { subject: null, from: null, bodyPreview: null },
          { subject: 'Hi', from: { emailAddress: { address: 'a@b.example' } }, bodyPreview: 'x' },
        ],
      }),
    });
    expect((await mailbox.newest(signal)).mails).toEqual([
      { subject: '', from: null, preview: '' },
      { subject: 'Hi', from: 'a@b.example', preview: 'x' },
    ]);
  });
});

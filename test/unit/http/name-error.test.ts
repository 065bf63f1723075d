import { nameError } from '@engine/http/name-error';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';
import { platformError } from '../../support/recording-transport';

const HOST = 'www.contoso.example';

describe('a mishap on the wire', () => {
  test.each([
    ['ENOTFOUND', 'network.nameUnknown'],
    ['EAI_AGAIN', 'network.offline'],
    ['ENETUNREACH', 'network.offline'],
    ['EHOSTUNREACH', 'network.offline'],
    ['ECONNREFUSED', 'network.refused'],
    ['ETIMEDOUT', 'network.timedOut'],
    ['UND_ERR_CONNECT_TIMEOUT', 'network.timedOut'],
    ['UND_ERR_HEADERS_TIMEOUT', 'network.timedOut'],
    ['UND_ERR_BODY_TIMEOUT', 'network.timedOut'],
    ['ECONNRESET', 'network.reset'],
    ['EPIPE', 'network.reset'],
    ['UND_ERR_SOCKET', 'network.reset'],
    ['CERT_HAS_EXPIRED', 'network.certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'network.certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'network.certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'network.certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'network.certificate'],
    ['ESOMETHINGNEW', 'network.unexpected'],
  ])('that Node calls %s is %s', (code, expected) => {
    expect(nameError(platformError(code), HOST)).toMatchObject({
      code: expected,
      params: { host: HOST },
    });
  });

  test.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'network.nameUnknown'],
    ['net::ERR_INTERNET_DISCONNECTED', 'network.offline'],
    ['net::ERR_ADDRESS_UNREACHABLE', 'network.offline'],
    ['net::ERR_CONNECTION_REFUSED', 'network.refused'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'network.timedOut'],
    ['net::ERR_TIMED_OUT', 'network.timedOut'],
    ['net::ERR_CONNECTION_RESET', 'network.reset'],
    ['net::ERR_CONNECTION_CLOSED', 'network.reset'],
    ['net::ERR_EMPTY_RESPONSE', 'network.reset'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'network.certificate'],
    ['net::ERR_CERT_DATE_INVALID', 'network.certificate'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'network.certificate'],
    ['net::ERR_FAILED', 'network.unexpected'],
  ])('that Chromium calls %s is %s', (message, expected) => {
    expect(nameError(new Error(message), HOST).code).toBe(expected);
  });

  test('that cuts a TLS handshake is a cut connection, not a bad certificate', () => {
    const cut = platformError(
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
    );
    expect(nameError(cut, HOST).code).toBe('network.reset');
  });

  test('without a name of ours keeps what the platform said for the details', () => {
    const { details } = nameError(new Error('net::ERR_NEW_THING'), HOST);
    expect(details.upstreamMessage).toContain('ERR_NEW_THING');
  });

  test('that has its name already keeps it', () => {
    const named = new AppError('network.tooLarge', { host: HOST });
    expect(nameError(named, HOST)).toBe(named);
  });

  test('whose causes run in a circle is named all the same', () => {
    const first = new Error('first');
    first.cause = new Error('second', { cause: first });
    expect(nameError(first, HOST).code).toBe('network.unexpected');
  });
});

import type { PracticeContext } from '../server/env';
import { GraphRefusal } from './answer';
import { callOf } from './request';

/** The UserInfo endpoint of OpenID Connect, which Microsoft has on Graph. */
export async function userinfo(c: PracticeContext): Promise<Response> {
  const { caller } = await callOf(c);
  if (!caller.user) {
    throw new GraphRefusal(403, 'Authorization_RequestDenied', 'The token is not a person’s.');
  }
  const { user } = caller;
  const [given = '', ...family] = user.displayName.split(' ');
  return c.json({
    sub: user.id.replaceAll('-', ''),
    name: user.displayName,
    given_name: given,
    family_name: family.join(' '),
    picture: 'https://graph.microsoft.com/v1.0/me/photo/$value',
    ...(user.addresses[0] ? { email: user.addresses[0] } : {}),
  });
}

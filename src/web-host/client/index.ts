import { connect } from './connect';
import { windowApi } from './window-api';

const KEY = 'sendwell.token';

/** The token comes once, in the fragment, and is taken off the address before anyone can copy it. */
function token(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return sessionStorage.getItem(KEY) ?? '';
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, '', location.pathname);
  return given;
}

Object.defineProperty(window, 'app', {
  value: windowApi(connect(`ws://${location.host}/`, token())),
  enumerable: true,
});

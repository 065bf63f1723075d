import { catchingUp } from './catch-up';
import { connect } from './connect';
import { tabPass } from './tab-pass';
import { windowApi } from './window-api';

Object.defineProperty(window, 'app', {
  value: windowApi(catchingUp(connect(`ws://${location.host}/`, tabPass()))),
  enumerable: true,
});

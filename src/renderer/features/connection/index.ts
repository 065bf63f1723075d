export { ConnectionPages } from './connection-pages';

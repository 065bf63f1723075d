export { Diagnose } from './diagnose';

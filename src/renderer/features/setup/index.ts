export { SetUp } from './set-up';
export { StartSetUp } from './start-set-up';

export { MadeEverywhere } from './made-everywhere';
export { MadePage } from './made-page';
export { ValuesContent, ValuesPanel } from './values-content';

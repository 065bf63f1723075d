export * from './en/common';

/** Colours of the frame before and around the page: --colorNeutralBackground3 and --colorNeutralForeground1 of tokens.css. */
export const frameColours = (dark: boolean): { readonly back: string; readonly symbol: string } =>
  dark ? { back: '#1A1D1E', symbol: '#F5F8F8' } : { back: '#EFF3F3', symbol: '#1B2223' };

/** --swTitleBar of tokens.css. */
export const TITLE_BAR_HEIGHT = 40;

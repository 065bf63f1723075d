/** The page MSAL shows in the browser at the end: static, no script, nothing remote. */
export const closingPage = (text: { readonly title: string; readonly line: string }): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>${text.title}</title><style>body{font:15px/22px system-ui,sans-serif;max-width:440px;margin:96px auto;padding:0 24px;color-scheme:light dark}</style></head><body><h1>${text.title}</h1><p>${text.line}</p></body></html>`;

/** MSAL's listener sets no headers of ours, so the page brings its own policy: nothing runs, nothing is loaded. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE =
  'body{font:15px/22px system-ui,sans-serif;max-width:440px;margin:96px auto;padding:0 24px;color-scheme:light dark}';

/** The page MSAL shows in the browser at the end: static, no script, nothing remote. */
export const closingPage = (text: { readonly title: string; readonly line: string }): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${text.title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${text.title}</h1><p>${text.line}</p></main></body></html>`,
  ].join('');

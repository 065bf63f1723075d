import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS50147: {
    title: 'PKCE challenge malformed',
    cause: 'The code_challenge has a wrong length or format.',
    fix: ['Fix the client: S256 of a 43-128 character verifier.'],
  },
  AADSTS501481: {
    title: 'PKCE verifier does not fit',
    cause: 'The code_verifier differs from the one the challenge was made of (two sign-ins mixed).',
    fix: ['Start one fresh sign-in only.'],
  },
  AADSTS70003: {
    title: 'Grant type not supported',
    cause: 'The token request uses a grant_type that is not allowed.',
    fix: ['Use authorization_code, refresh_token or client_credentials.'],
  },
  AADSTS700054: {
    title: 'id_token response is not enabled',
    cause: 'The request asks for an implicit id_token.',
    fix: ['Use response_type=code, or enable ID tokens in Authentication.'],
  },
  AADSTS70007: {
    title: 'response_mode not supported',
    cause: 'Wrong response_mode for the flow.',
    fix: ['Use query or form_post.'],
  },
  AADSTS70011: {
    title: 'Scope is not valid',
    cause: 'A scope is misspelt, mixes resources, or .default was combined with others.',
    fix: [
      'Use scopes of one resource; for client credentials use only https://graph.microsoft.com/.default.',
    ],
  },
  AADSTS70012: {
    title: 'Personal-account server had a problem',
    cause: 'Transient fault on the consumer side.',
    fix: ['Retry later.'],
  },
  AADSTS70016: {
    title: 'Device code: waiting for the user',
    cause: 'Normal while polling (authorization_pending).',
    fix: ['Keep polling at the given interval.'],
  },
  AADSTS70018: {
    title: 'Device code: wrong code typed',
    cause: 'The code does not exist.',
    fix: ['Type the code shown by the tool.'],
  },
  AADSTS70019: {
    title: 'Device code expired',
    cause: 'The user took too long.',
    fix: ['Start again.'],
  },
  AADSTS700022: {
    title: 'More than one resource in scope',
    cause: 'Graph and Exchange scopes were put into the same request.',
    fix: ['Ask for one resource at a time.'],
  },
  AADSTS75011: {
    title: 'Sign-in method does not fit the request (SAML)',
    cause: 'A SAML app asks for another method than used.',
    fix: ['Sign out and in again; not a mail issue.'],
  },
  AADSTS76021: {
    title: 'Unsigned SAML request refused',
    cause: 'The app demands signed requests.',
    fix: ['Not a mail issue.'],
  },
  AADSTS90009: {
    title: 'App asks a token for itself',
    cause: 'The request names itself by URI.',
    fix: ['Use the client id GUID.'],
  },
  AADSTS90013: {
    title: 'Input not valid',
    cause: 'A value in the request failed validation.',
    fix: ['Check client id, tenant and scope for stray characters.'],
  },
  AADSTS90014: {
    title: 'A required field is missing',
    cause:
      'The request lacks a field (body empty, cookies stripped, security plugin cut the parameters).',
    fix: ['Repeat in a clean browser; check firewall plugins that strip ?code=&state=.'],
  },
  AADSTS90015: {
    title: 'Query string is too long',
    cause: 'Too many scopes or huge state.',
    fix: ['Shorten the request.'],
  },
  AADSTS90024: {
    title: 'Transient server fault',
    cause: 'Temporary trouble at the identity service.',
    fix: ['Retry later.'],
  },
  AADSTS90033: {
    title: 'Personal-account service is temporarily down',
    cause: 'Transient.',
    fix: ['Retry later.'],
  },
  AADSTS90056: {
    title: 'Bad resource request',
    cause: 'Token asked at a wrong place; e.g. code redeemed at another endpoint.',
    fix: ['Use the same authority for authorize and token.'],
  },
  AADSTS900561: {
    title: 'Endpoint takes POST only',
    cause: 'Somebody opened the token address in the browser, or a redirect turned POST into GET.',
    fix: ['Do not open the token address by hand; check proxy redirects.'],
  },
  AADSTS900144: {
    title: 'Required parameter missing',
    cause: 'The body lacks client_id, grant_type, scope or code.',
    fix: ['Check that the fields in the plugin are saved; check firewall plugins.'],
  },
  AADSTS90100: {
    title: 'Parameter is empty or invalid',
    cause: 'Sign-in parameter has no value.',
    fix: ['Start the sign-in from the plugin button again.'],
  },
  AADSTS901002: {
    title: '"resource" parameter is not supported',
    cause: 'The v2 address was called with the v1 parameter.',
    fix: ['Use scope instead.'],
  },
  'entra.signingKey': {
    title: 'The app lacks a signing key or certificate',
    cause:
      'An enterprise app that signs or encrypts tokens has no valid key. Mailers do not need one.',
    fix: [
      'Check that the client ID is the one of the mail app and not of a single sign-on app.',
      'Otherwise ask the owner of that app.',
    ],
  },
  'entra.saml': {
    title: 'A SAML or federation error: this is single sign-on, not mail',
    cause:
      'The number belongs to SAML or federation set-ups. The mail connection does not use them.',
    fix: [
      'Check that the right app was opened: the mail app needs no SAML.',
      'If the sign-in page itself fails for everybody, ask whoever looks after the company sign-in.',
    ],
  },
  'entra.transient': {
    title: 'Microsoft’s sign-in service had a passing fault',
    cause: 'The service could not answer for the moment.',
    fix: [
      'Try again in some minutes.',
      'If it stays for an hour, look at the service health page.',
    ],
  },
  'entra.signOut': {
    title: 'Only signing out failed',
    cause: 'The error comes from a sign-out, not from sending mail.',
    fix: ['Close the browser. Look for another error at the time the mail failed.'],
  },
  'entra.responseType': {
    title: 'The kind of answer asked for is not switched on for the app',
    cause: 'The request asks for a token right away (implicit flow) and the app does not allow it.',
    fix: ['Ask for response_type=code.'],
  },
  AADSTS501491: {
    title: 'The PKCE challenge has a wrong length',
    cause: 'The code challenge is not the S256 hash of a valid verifier.',
    fix: ['Correct the client: S256 of a verifier of 43 to 128 characters.'],
  },
  'entra.scopeEmpty': {
    title: 'The scope is empty or names no service',
    cause: 'The token request has no usable scope.',
    fix: [
      'For a signed-in user: Graph scopes such as Mail.Send offline_access.',
      'For an app without a user: https://graph.microsoft.com/.default only.',
    ],
  },
  AADSTS1002012: {
    title: 'An app without a user must ask for /.default',
    cause: 'Client credentials take exactly one scope: the service with /.default at its end.',
    fix: [
      'Graph: https://graph.microsoft.com/.default',
      'SMTP: https://outlook.office365.com/.default',
    ],
  },
  AADSTS1002016: {
    title: 'The server speaks an outdated TLS version',
    cause: 'Microsoft’s sign-in wants TLS 1.2 or later.',
    fix: ['Update OpenSSL, cURL or .NET on the web server so that TLS 1.2 is used.'],
  },
  'entra.malformed': {
    title: 'The sign-in request is malformed',
    cause:
      'Something in the request is not as Microsoft expects it: a wrong value, a stray character or a plugin that changes parameters.',
    fix: [
      'Start the sign-in again from the button of the site, in a fresh browser window.',
      'Check client ID and tenant ID for blanks.',
      'Look for a firewall plugin that alters parameters.',
    ],
  },
  'entra.deviceCode': {
    title: 'The device code is wrong or used already',
    cause: 'The code shown by the tool was mistyped, used or declined.',
    fix: ['Start again and type the code that is shown now.'],
  },
};

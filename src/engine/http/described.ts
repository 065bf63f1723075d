/** An error and its causes in one line, with the codes of the platform. */
export const described = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const hasCause = error.cause !== undefined && depth < 4;
  const cause = hasCause ? described(error.cause, depth + 1) : '';
  return `${error.name} ${code} ${error.message} ${cause}`;
};

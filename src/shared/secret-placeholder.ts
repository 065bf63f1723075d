/** Stands in a snippet where the client secret belongs, until the person asks for it. */
export const SECRET_PLACEHOLDER = '<client-secret-value>';

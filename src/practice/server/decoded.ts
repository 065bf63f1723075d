/** A part of an address as it reads; as it stands where a percent sign in it begins nothing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Such an address leads nowhere, which is for its reader to say.
    return part;
  }
}

import { contract, type Handlers } from '@shared/contract';

/** Handlers that only write down which request reached them, as `group.name`, and answer null. */
export function recordingHandlers(): { readonly handlers: Handlers; readonly calls: string[] } {
  const calls: string[] = [];
  const groups = Object.entries(contract).map(([group, specs]) => [
    group,
    Object.fromEntries(
      Object.keys(specs).map((name) => [
        name,
        () => {
          calls.push(`${group}.${name}`);
          return null;
        },
      ]),
    ),
  ]);
  // Built by walking the very contract that the type is derived from.
  return { handlers: Object.fromEntries(groups) as Handlers, calls };
}

/** What goes with an object for as long as that is there, made when it is first asked for. Lives in memory only. */
export function beside<K extends object, V>(make: () => V): (owner: K) => V {
  const kept = new WeakMap<K, V>();
  return (owner) => {
    const present = kept.get(owner) ?? make();
    kept.set(owner, present);
    return present;
  };
}

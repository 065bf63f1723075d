/** The envelope whose flap is a tick, as in the static shell of index.html. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <clipPath id="envelope">
        <rect x="1" y="4" width="30" height="24" rx="5" />
      </clipPath>
      <g clipPath="url(#envelope)">
        <path className="logo-body" d="M0 3h32v26H0z" />
        <path className="logo-flap" d="M0 7.4 12.4 18.8 32 3.6V0H0Z" />
      </g>
      <path className="logo-tick" d="M6.2 13.1 12.4 18.8 26.2 8.1" />
    </svg>
  );
}

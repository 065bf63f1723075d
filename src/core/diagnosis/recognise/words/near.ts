/** Words of one sentence near each other, in either order. Both are alternatives of a regular expression. */
export const near = (a: string, b: string, gap = 60): readonly RegExp[] => [
  new RegExp(`\\b(?:${a})\\b[^¶]{0,${gap}}?\\b(?:${b})\\b`),
  new RegExp(`\\b(?:${b})\\b[^¶]{0,${gap}}?\\b(?:${a})\\b`),
];

export const changed =
  'chang\\w*|reset\\w*|updat\\w*|renew\\w*|rotat\\w*|replac\\w*|switch\\w*|new';
export const removed =
  'remov\\w*|delet\\w*|cancel\\w*|drop\\w*|took (?:it )?away|taken away|withdr\\w*|revok\\w*|clean\\w*|purg\\w*|tid(?:y|ied)\\w*|expired?|lapsed?|ran out|gone|unassign\\w*|reassign\\w*|reclaim\\w*|ended';
export const turnedOn =
  'enabl\\w*|turn\\w*|switch\\w*|activat\\w*|enforc\\w*|introduc\\w*|roll\\w*|requir\\w*|set up|gave|giv\\w*|mandatory|forc\\w*|add\\w*|now need|start\\w*|made';
export const turnedOff =
  'off|disabl\\w*|untick\\w*|uncheck\\w*|not enabled|not ticked|blocked|deactivat\\w*';
export const signedIn =
  'sign(?:ed|ing|s)?[- ]?in|log(?:ged|ging|s)?[- ]?in|link(?:ed|ing|s)?|connect(?:ed|ing|s|ion)?|authenticat\\w*|authori[sz]\\w*|login|set (?:it|this|everything|the plugin|the connection) up|set up';
export const anAdmin =
  '(?:global |tenant |365 |office |microsoft |it |company )?admin(?:istrator)?s?';
export const somebody =
  'employee|colleague|co-?worker|person|user|staff member|freelancer|developer|assistant|owner|webmaster|secretary|intern|manager|she|he|account';
export const failing =
  '(?:stop\\w*|fail\\w*|broke\\w*|dead|died|quit|errors?|no (?:e-?)?mails?|nothing|suddenly|silent|unauthori\\w+|no longer|until)';

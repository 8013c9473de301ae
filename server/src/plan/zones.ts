/** Time zones as plans name them. */

/** Zones with one meaning, in minutes from UTC. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  JST: 540,
};

const names = /\b(?:UTC|GMT|CES?T|BST|IST|JST|E[SD]T|P[SD]T|C[SD]T|M[SD]T|AES?T|AEDT)\b/g;

/** The zones that words name, each once, as they are written. */
export function zonesNamed(text: string): string[] {
  return [...new Set(text.match(names))];
}

/** Minutes from UTC; undefined for one of several meanings. */
export function offsetOf(zone: string): number | undefined {
  return zones[zone];
}

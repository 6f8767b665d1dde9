import type { Check } from './entrance.js';
import { refusal } from './refusals.js';

/** The names by which only this machine can ask for the site. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests made under a name that is not the site's: else a stranger's page whose name is pointed at this
 * machine (DNS rebinding) could read it.
 */
export function knownHostsOnly(hosts: readonly string[] | null): Check {
  return (_, { hostname }) => {
    if (hosts !== null && !hosts.includes(hostname)) throw refusal(421, `This site is not called ${hostname}.`);
    return undefined;
  };
}

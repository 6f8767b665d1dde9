import type { Addresses } from '../../doors/addresses.js';
import { modificationHref, paperHref, placesHref, releaseHref } from './links.js';

/** The addresses of the views as they are served at an origin such as `http://127.0.0.1:4780`. */
export function addressesAt(origin: string): Addresses {
  return {
    modification: (id) => `${origin}${modificationHref(id)}`,
    release: (name) => `${origin}${releaseHref(name)}`,
    print: (source, places) => `${origin}${places.length === 0 ? paperHref(source) : placesHref(source, places)}`,
  };
}

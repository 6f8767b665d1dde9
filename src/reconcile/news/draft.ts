import type { NewsItem } from '../../model/news.js';
import type { ReleaseName } from '../../model/ids.js';

/** News before it has an id; its modification is still to be named. */
export interface Draft extends Omit<NewsItem, 'id' | 'alsoKnownAs' | 'modificationId' | 'title' | 'releases'> {
  /** The release that it is about; the releases it concerns follow from that, where it names none. */
  readonly release?: ReleaseName | undefined;
}

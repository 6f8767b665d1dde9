/** Lines that the site prints on every page, and that say nothing of the modification. */
const BOILERPLATE =
  /^(?:no (?:files?|documents?)(?: (?:found|available))?\.?|if you (?:believe|think) there is a problem with this (?:modification|page)\b.*|(?:share|print|email)(?: this page)?\b.{0,40}|(?:this )?(?:page )?(?:was )?last (?:updated|modified|reviewed)\b.{0,40}|back to top|skip to content|close slider|timeline view is not available.*|(?:download|view|open)(?: all| file)?|read more|click here.{0,40}|https?:\/\/\S+(?:\s+(?:page )?\d+(?:\s*(?:\/|of)\s*\d+)?)?)$/i;
/** Arrows and icons beside such a line. */
const ARROWS = /^(?:[\s^]|\p{So}|\p{Sm})+|(?:[\s^]|\p{So}|\p{Sm})+$/gu;
/** Words that head what is no content of the page. */
const FURNITURE =
  /^(?:related(?: (?!documents\b)\w+.{0,30})?|see also|you (?:may|might) (?:also )?(?:be interested in|like)\b.{0,20}|(?:latest|recent|other) news|news|have your say|quick links|share(?: this(?: page)?)?|contact(?: us)?|(?:other|similar|linked|more) modifications|(?:(?:upcoming|forthcoming|next|latest|all) )?(?:events|meetings)(?: calendar)?|(?:\d+ )?(?:comments?|responses? to|thoughts? on)\b.{0,40}|leave a (?:reply|comment)|(?:recent|previous|earlier|past|older) (?:posts|modifications|updates)|subscribe.{0,30}|sign up.{0,30})$/i;

/** Whether a text is a line that the site prints on every page. */
export function isBoilerplate(text: string): boolean {
  return BOILERPLATE.test(text.replace(ARROWS, ''));
}

/** Whether a text heads what is no content of the page: related pages, news, links. */
export function opensFurniture(text: string): boolean {
  return text.length < 60 && FURNITURE.test(text.replace(/[\s:…]+$/, ''));
}

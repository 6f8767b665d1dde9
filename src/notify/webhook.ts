import { createHmac } from 'node:crypto';
import type { Channel } from '../model/channel.js';
import { linesOf, messageId, plainText, subjectOf, titleOf } from './message.js';
import type { Message, Sent } from './message.js';
import { post } from './post.js';

type Webhook = Extract<Channel, { by: 'webhook' }>;

/** Statuses that say that this very message is not wanted, so that others need not wait for it. */
const UNWANTED = new Set([400, 413, 415, 422]);

/** Posts a message to a webhook: as JSON, signed where there is a secret, or in the form that Slack or Teams shows. */
export async function postTo(
  { url, form, secret, timeout }: Webhook,
  message: Message,
  now: Date,
  allowPrivate: boolean,
): Promise<Sent> {
  const body = JSON.stringify(BODIES[form](message));
  const headers = { 'idempotency-key': messageId(message), ...(secret !== undefined && signed(body, secret, now)) };
  try {
    const status = await post({ url: new URL(url), body, headers, timeout, allowPrivate });
    if (status >= 200 && status < 300) return { outcome: 'delivered' };
    return { outcome: UNWANTED.has(status) ? 'refused' : 'failed', reason: `answered ${status}` };
  } catch (error) {
    return { outcome: 'failed', reason: (error as Error).message };
  }
}

/**
 * The headers by which a receiver knows a message for ours and for a new one: the time in seconds, and the HMAC-SHA256 of
 * the time, a full stop and the body, in hexadecimal.
 */
export function signed(body: string, secret: string, now: Date): Record<string, string> {
  const time = String(Math.floor(now.getTime() / 1000));
  const mark = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return { 'modtrail-timestamp': time, 'modtrail-signature': `sha256=${mark}` };
}

const BODIES: Readonly<Record<Webhook['form'], (message: Message) => unknown>> = {
  json: ({ alerts, test, watchNames, linkTo }) => ({
    ...(test && { test }),
    alerts: alerts.map(({ watches, ...alert }) => ({
      ...alert,
      about: titleOf({ ...alert, watches }),
      link: linkTo({ ...alert, watches }),
      watches: watches.map((id) => ({ id, name: watchNames[id] ?? id })),
    })),
  }),
  slack: (message) => ({ text: slackText(message) }),
  teams: (message) => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: teamsCard(message) }],
  }),
};

function slackText(message: Message): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped(`${subjectOf(message)}\n\n${plainText(message)}`);
}

function teamsCard(message: Message) {
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });
  return {
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      block(subjectOf(message), { weight: 'bolder' }),
      ...message.alerts.flatMap((alert) => {
        const { head, says, shown } = linesOf(alert, message);
        return [block(head, { weight: 'bolder', separator: true }), block(says), block(shown, { isSubtle: true })];
      }),
    ],
  };
}

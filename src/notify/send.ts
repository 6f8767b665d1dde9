import type { Channel } from '../model/channel.js';
import type { Message, Sent } from './message.js';
import { postTo } from './webhook.js';

/** Whether a channel takes all that was told at one time in one message, or each alert by itself. */
export function sendsDigests(channel: Channel): boolean {
  return channel.by === 'mail' || channel.form !== 'json';
}

/** Sends a message by a channel. Never throws: what goes wrong is the reason. */
export async function send(channel: Channel, message: Message, now: Date, allowPrivate: boolean): Promise<Sent> {
  if (channel.by === 'webhook') return postTo(channel, message, now, allowPrivate);
  const { mailTo } = await import('./mail.js');
  return mailTo(channel, message, now);
}

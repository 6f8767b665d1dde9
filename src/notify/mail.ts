import { createTransport } from 'nodemailer';
import type { Channel } from '../model/channel.js';
import { messageId, plainText, subjectOf } from './message.js';
import type { Message, Sent } from './message.js';

type Mail = Extract<Channel, { by: 'mail' }>;

/** Answers of a mail server that speak of the letter itself: too large, or its content is not taken (RFC 5321, 4.2.3). */
const UNWANTED = new Set([552, 554]);

/** Gives a letter to the mail server. It bears the same Message-ID each time, so that a second copy is known for one. */
export async function mailTo(mail: Mail, message: Message, now: Date): Promise<Sent> {
  const { host, port, secure, user, password, from, to, timeout } = mail;
  const transport = createTransport({
    ...{ host, port, secure },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({
      ...{ from, to, date: now },
      subject: subjectOf(message),
      text: `${plainText(message)}\n`,
      messageId: `<${messageId(message)}${message.test ? `.${now.getTime()}` : ''}@modtrail>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { outcome: 'delivered' };
  } catch (error) {
    const { message: reason, responseCode } = error as Error & { responseCode?: number };
    return { outcome: UNWANTED.has(responseCode ?? 0) ? 'refused' : 'failed', reason };
  } finally {
    transport.close();
  }
}

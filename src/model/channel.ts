import * as z from 'zod';

/** A web address to which alerts are posted: as signed JSON, one by one, or as a text that Slack or Teams shows. */
const Webhook = z.strictObject({
  url: z.url({ protocol: /^https?$/, message: 'is no web address' }),
  form: z.enum(['json', 'slack', 'teams']).default('json'),
  /** The secret that signs what is posted, so that the receiver knows it for ours. */
  secret: z.string().min(16, 'is shorter than 16 characters').optional(),
  /** Milliseconds that one delivery may take. */
  timeout: z.int().min(1).default(10_000),
});

/** A mail server to which one letter for each run is given. */
const Mail = z.strictObject({
  host: z.string(),
  port: z.int().min(1).max(65_535).default(587),
  /** Whether the connection is encrypted from its first byte (port 465); else it is as soon as the server can. */
  secure: z.boolean().default(false),
  user: z.string().optional(),
  password: z.string().optional(),
  from: z.string().includes('@', { message: 'is no mail address' }),
  to: z.array(z.string().includes('@', { message: 'is no mail address' })).min(1),
  /** Milliseconds that the server may take for each step. */
  timeout: z.int().min(1).default(20_000),
});

/** Where alerts are sent. */
export const Channels = z.strictObject({
  /** By the names that the outbox shows. */
  webhooks: z.record(z.string().regex(/^(?!mail$)[\w-]{1,40}$/, 'is no name of a webhook'), Webhook).default({}),
  mail: Mail.optional(),
  /** Where the pages of this home are served, so that alerts can link to them. */
  pagesAt: z.url({ protocol: /^https?$/, message: 'is no web address' }).optional(),
});
export type Channels = z.infer<typeof Channels>;

/** One way to send alerts, by its name. */
export type Channel =
  | ({ readonly by: 'webhook'; readonly name: string } & z.infer<typeof Webhook>)
  | ({ readonly by: 'mail'; readonly name: string } & z.infer<typeof Mail>);

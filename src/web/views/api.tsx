import * as z from 'zod';
import { ENDPOINTS } from '../api/endpoints.js';
import type { Endpoint } from '../api/endpoint.js';
import { FILES } from '../api/files.js';
import { queryParameters } from '../api/openapi.js';

/** An address of each kind that may be tried at once. */
const TRY: Readonly<Record<string, string>> = {
  '/search': '/search?q=impact+assessment&limit=3',
  '/modifications/{id}': '/modifications/MP78',
  '/papers': '/papers?limit=5',
};

/** The API for people: every address, what may be asked, and its description for programs. */
export function Api() {
  return (
    <>
      <h1>API</h1>
      <p class="lead">
        Everything the pages show, as JSON under <code>/api/v1</code>. Every value says where it is printed. For
        programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Answers carry an ETag; lists are cut by{' '}
        <code>limit</code> and <code>offset</code> and link to the next part; errors are <code>problem+json</code>.
      </p>
      {ENDPOINTS.map((one) => (
        <Address {...one} path={`/api/v1${one.path}`} example={exampleOf(one)} />
      ))}
      <h2 class="section">Files and feeds</h2>
      <p class="lead">The same lists as files, a calendar and Atom feeds, for the programs that take those.</p>
      {FILES.map((one) => (
        <Address {...one} example={null} />
      ))}
    </>
  );
}

/** An address of an endpoint that may be tried at once; null where it has to name something. */
function exampleOf({ path }: Endpoint): string | null {
  const asked = TRY[path] ?? (path.includes('{') ? null : path);
  return asked === null ? null : `/api/v1${asked}`;
}

interface AddressProps {
  readonly path: string;
  readonly says: string;
  readonly query: z.ZodObject;
  readonly example: string | null;
}

function Address({ path, says, query, example }: AddressProps) {
  const parameters = queryParameters(query);
  return (
    <section class="section address" data-item>
      <h2>
        <code>GET {path}</code>
      </h2>
      <p>{says}</p>
      {parameters.length > 0 && (
        <dl class="values">
          {parameters.map(({ name, schema }) => (
            <>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{wordsOf(schema)}</dd>
            </>
          ))}
        </dl>
      )}
      {example !== null && (
        <p class="small">
          <a href={example}>try {example}</a>
        </p>
      )}
    </section>
  );
}

/** Types of JSON schema as a person says them. */
const TYPE_WORDS: Readonly<Record<string, string>> = { string: 'text', integer: 'a number' };

/** What is told of a parameter in its JSON schema. */
const Told = z.object({
  type: z
    .string()
    .default('string')
    .transform((type) => TYPE_WORDS[type] ?? type),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  items: z.unknown().optional(),
  default: z.union([z.string(), z.number()]).optional(),
});

/** What a parameter takes, in words. */
function wordsOf(schema: unknown): string {
  const { type, enum: values, items, format, default: otherwise = '' } = Told.parse(schema);
  if (items !== undefined) return `${wordsOf(items)}; may be given several times`;
  const kind = values === undefined ? (format === 'date' ? 'a day, 2021-09-21' : type) : values.join(', ');
  return otherwise === '' ? kind : `${kind} (default: ${otherwise})`;
}

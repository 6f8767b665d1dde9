import * as z from 'zod';
import { withCapital } from '../../lib/capitals.js';
import type { Endpoint } from './endpoint.js';
import type { FileAddress } from './files.js';
import { Problem } from './schemas.js';

const ABOUT =
  'The history of the changes to the GB Smart Energy Code. Every value says where it is printed: places cite the ' +
  'source by its SHA-256. Answers carry an ETag. Errors are problem+json.';

/** The OpenAPI description of the endpoints and files, made from the schemas that they are checked by. */
export function openApiOf(endpoints: readonly Endpoint[], files: readonly FileAddress[], version: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'modtrail', version, description: ABOUT },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries([
      ...endpoints.map((one) => [one.path, { get: operationOf(one) }] as const),
      ...files.map((one) => [one.path, { servers: [{ url: '/' }], get: fileOperationOf(one) }] as const),
    ]),
    components: { schemas: { Problem: jsonSchema(Problem) } },
  };
}

function operationOf({ path, says, query, answer }: Endpoint): object {
  const content = { 'application/json': { schema: jsonSchema(answer) } };
  return operation(path, says, [...pathParameters(path, {}), ...queryParameters(query)], content);
}

function fileOperationOf({ path, says, query, mediaTypes, names }: FileAddress): object {
  const content = Object.fromEntries(mediaTypes.map((type) => [type, {}]));
  return operation(path, says, [...pathParameters(path, names), ...queryParameters(query)], content);
}

function operation(path: string, summary: string, parameters: object[], content: object): object {
  return {
    operationId: operationId(path),
    summary,
    parameters,
    responses: {
      200: { description: 'The answer.', content },
      304: { description: 'The answer is the one that If-None-Match names.' },
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** `getModificationsId` of `/modifications/{id}`. */
function operationId(path: string): string {
  const words = path.match(/\w+/g) ?? [];
  return `get${words.map(withCapital).join('')}`;
}

function pathParameters(path: string, names: FileAddress['names']): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', enum: names[name] },
  }));
}

/** What may be asked, as the address spells it: `explode` lets a list be given value by value. */
export function queryParameters(query: z.ZodObject): { name: string; in: 'query'; schema: unknown }[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    explode: true,
    schema,
  }));
}

function jsonSchema(schema: z.ZodType): object {
  const made = Object.entries(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return Object.fromEntries(made.filter(([name]) => name !== '$schema'));
}

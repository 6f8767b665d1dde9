import type * as z from 'zod';
import type { HomeIndex } from '../../answers/home.js';

/** One tool of the assistant's: what it is for, what may be asked, and the answer, which cites sources by checksum. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly asks: z.ZodObject<Shape>;
  readonly run: (index: HomeIndex, asked: z.output<z.ZodObject<Shape>>) => Promise<unknown>;
}

/** A tool whose `run` is checked against what it asks. */
export function tool<Shape extends z.ZodRawShape>(one: Tool<Shape>): Tool {
  return one as unknown as Tool;
}

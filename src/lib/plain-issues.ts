import type * as z from 'zod';

/** What is wrong with data, in one line a person understands: `sha256 is missing; bytes: Too small: expected …`. */
export function plainIssues(error: z.ZodError): string {
  return error.issues.map(plainIssue).join('; ');
}

function plainIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('.');
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  if (field === '') return issue.message;
  if (missing) return `${field} is missing`;
  return issue.message.startsWith('is ') ? `${field} ${issue.message}` : `${field}: ${issue.message}`;
}

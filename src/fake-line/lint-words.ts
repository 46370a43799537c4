import type { z } from 'zod';

/** One line of `details` in LINE's answer, for example `May not be empty` at `messages[0].text`. */
export interface Problem {
  readonly message: string;
  readonly property: string;
}

type Complaint = Parameters<z.core.$ZodErrorMap>[0];

/** What the schema found, in the manner in which LINE puts it. */
function inLinesWords(complaint: Complaint): string {
  switch (complaint.code) {
    case 'invalid_type':
      return complaint.input === undefined ? 'Must be specified' : `Must be of type ${complaint.expected}`;
    case 'invalid_value':
      return complaint.input === undefined ? 'Must be specified' : oneOf(complaint.values);
    case 'invalid_union':
      return complaint.inclusive === false ? 'Invalid value' : oneOf(complaint.options ?? []);
    case 'too_small':
      return `Must be ${complaint.minimum.toString()} or more`;
    case 'too_big':
      return `Must be ${complaint.maximum.toString()} or less`;
    default:
      return 'Invalid value';
  }
}

function oneOf(values: readonly z.core.util.Primitive[]): string {
  return `Must be one of the following values: [${values.map(String).join(', ')}]`;
}

function at(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (property, step) => (typeof step === 'number' ? `${property}[${step}]` : join(property, String(step))),
    root,
  );
}

function join(property: string, step: string): string {
  return property === '' ? step : `${property}.${step}`;
}

/** Holds a value against a schema; `root` is the property under which LINE's answer names it. */
export function problemsOf(schema: z.ZodType, value: unknown, root = ''): readonly Problem[] {
  const found = schema.safeParse(value, { error: inLinesWords });
  return (found.error?.issues ?? []).flatMap((issue): readonly Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        message: 'Unknown property',
        property: at(root, [...issue.path, key]),
      }));
    }
    return [{ message: issue.message, property: at(root, issue.path) }];
  });
}

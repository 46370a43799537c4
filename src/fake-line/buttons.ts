import { isJsonObject, type JsonObject } from './lint-grammar.ts';

/** Something that can be tapped in a message, as it was sent. */
export interface Button {
  readonly type: string;
  readonly label: string;
  readonly action: JsonObject;
}

/** Every action in a message: on cards, in templates, among the quick replies. */
export function buttonsIn(message: unknown): readonly Button[] {
  if (Array.isArray(message)) return message.flatMap(buttonsIn);
  if (!isJsonObject(message)) return [];
  return Object.entries(message).flatMap(([property, value]): readonly Button[] => {
    if ((property === 'action' || property === 'defaultAction') && isJsonObject(value))
      return [asButton(value)];
    if (property === 'actions' && Array.isArray(value)) return value.filter(isJsonObject).map(asButton);
    return buttonsIn(value);
  });
}

function asButton(action: JsonObject): Button {
  return {
    type: typeof action.type === 'string' ? action.type : '',
    label: typeof action.label === 'string' ? action.label : '',
    action,
  };
}

import * as vscode from 'vscode';
import { askText } from '../text/notify';
import { countEndpoints, type CountEndpoint } from './countEndpoint';

/** The user's keys are in VS Code's secret storage and nowhere else. */

export function keptKey(
  secrets: vscode.SecretStorage,
  endpoint: CountEndpoint,
): Thenable<string | undefined> {
  return secrets.get(nameOf(endpoint));
}

/** Asks for a key and keeps it; `undefined` when the user gives none. */
export async function askKey(
  secrets: vscode.SecretStorage,
  endpoint: CountEndpoint,
): Promise<string | undefined> {
  const { l10n } = vscode;
  const input = await askText({
    title: l10n.t('API key of {0}', endpoint.name),
    prompt: l10n.t(
      'Kept in the secret storage of VS Code; sent only when you count with {0}.',
      endpoint.name,
    ),
    password: true,
  });
  // No key has blanks or line breaks in it; what is pasted may.
  const key = input?.replace(/\s+/g, '') ?? '';
  if (key === '') {
    return undefined;
  }
  await secrets.store(nameOf(endpoint), key);
  return key;
}

export async function forgetKeys(secrets: vscode.SecretStorage): Promise<void> {
  for (const endpoint of countEndpoints) {
    await secrets.delete(nameOf(endpoint));
  }
}

function nameOf({ provider }: CountEndpoint): string {
  return `providerKey.${provider}`;
}

import * as vscode from 'vscode';
import { askText } from '../text/notify';
import { countEndpoints, type CountEndpoint } from './countEndpoint';

/** The user's keys, in VS Code's secret storage and nowhere else. */
export class ProviderKeys {
  readonly #secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;

  constructor(secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>) {
    this.#secrets = secrets;
  }

  get(endpoint: CountEndpoint): Thenable<string | undefined> {
    return this.#secrets.get(nameOf(endpoint));
  }

  /** Asks for a key and keeps it; `undefined` when the user gives none. */
  async ask(endpoint: CountEndpoint): Promise<string | undefined> {
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
    const key = input?.replace(/\s+/g, '');
    if (key === undefined || key === '') {
      return undefined;
    }
    await this.#secrets.store(nameOf(endpoint), key);
    return key;
  }

  /** Forgets every key. */
  async forget(): Promise<void> {
    for (const endpoint of countEndpoints) {
      await this.#secrets.delete(nameOf(endpoint));
    }
  }
}

function nameOf({ provider }: CountEndpoint): string {
  return `providerKey.${provider}`;
}

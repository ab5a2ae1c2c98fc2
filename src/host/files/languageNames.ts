import * as vscode from 'vscode';
import { baseName } from '../baseName';

/** What an extension's manifest says of a language, as far as it is needed here. */
interface LanguageContribution {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
}

/**
 * Languages of files by their names, as the installed extensions declare them: opening a document only
 * to hear its language would cost more than counting it.
 */
export class LanguageNames {
  readonly #byId = new Map<string, string>();
  readonly #byFileName = new Map<string, string>();
  /** With their dot; several dots are possible. */
  readonly #byExtension = new Map<string, string>();

  constructor() {
    for (const { id, aliases, extensions = [], filenames = [] } of contributed(
      'languages',
    ) as readonly LanguageContribution[]) {
      const name = this.#byId.get(id) ?? aliases?.[0] ?? id;
      this.#byId.set(id, name);
      filenames.forEach(file => this.#byFileName.set(file.toLowerCase(), name));
      extensions.forEach(extension => this.#byExtension.set(extension.toLowerCase(), name));
    }
  }

  /** The name of the file's language, or what the file name ends with where nobody declares one. */
  of(uri: vscode.Uri, openAs?: string): string {
    const file = baseName(uri).toLowerCase();
    // An editor calls whatever it does not know plain text.
    const chosen = openAs === undefined || openAs === 'plaintext' ? undefined : openAs;
    return chosen === undefined
      ? (this.#byFileName.get(file) ?? this.#ofExtension(file) ?? endOf(file))
      : (this.#byId.get(chosen) ?? chosen);
  }

  #ofExtension(file: string): string | undefined {
    // The longest extension wins: `.d.ts` before `.ts`.
    for (let dot = file.indexOf('.'); dot !== -1; dot = file.indexOf('.', dot + 1)) {
      const name = this.#byExtension.get(file.slice(dot));
      if (name !== undefined) {
        return name;
      }
    }
    return undefined;
  }
}

/** What the manifests of all extensions contribute of a kind. */
export function contributed(kind: string): readonly unknown[] {
  return vscode.extensions.all.flatMap(({ packageJSON }) => {
    const { contributes } = packageJSON as {
      contributes?: Readonly<Record<string, readonly unknown[] | undefined>>;
    };
    return contributes?.[kind] ?? [];
  });
}

function endOf(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(dot) : file;
}

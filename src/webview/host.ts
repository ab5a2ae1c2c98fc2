import type { ToHost } from '../protocol/toHost';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: object): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** VS Code gives this out once per page. */
export const host: VsCodeApi = acquireVsCodeApi();

import * as z from 'zod/mini';
import '../protocol/jitless';
import { toView } from '../protocol/comparison';
import { Writer, type Bundle } from '../core/text/writer';
import { App } from './app';
import './comparison.css';
import { host } from './host';

const root = document.querySelector<HTMLElement>('#root') ?? document.body;
// Written by our own host into the page, beside this script.
const bundle = JSON.parse(root.dataset.bundle ?? '{}') as Bundle;
const app = new App(root, new Writer(document.documentElement.lang, bundle));

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = z.safeParse(toView, event.data);
  if (message.success) {
    app.receive(message.data);
  } else {
    host.postMessage({
      type: 'reportProblem',
      problem: z.prettifyError(message.error).slice(0, 2000),
    });
  }
});
window.addEventListener('error', event => {
  host.postMessage({ type: 'reportProblem', problem: event.message.slice(0, 2000) });
});

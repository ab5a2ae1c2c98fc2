import * as z from 'zod/mini';
import '../protocol/jitless';
import { toView } from '../protocol/comparison';
import type { ComparisonStrings } from '../protocol/comparisonStrings';
import { App } from './app';
import './comparison.css';
import { host } from './host';

const root = document.querySelector<HTMLElement>('#root') ?? document.body;
// Written by our own host into the page, beside this script.
const strings = JSON.parse(root.dataset.strings ?? '{}') as ComparisonStrings;
const app = new App(root, strings, root.dataset.locale === 'zh' ? 'zh' : 'en');

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

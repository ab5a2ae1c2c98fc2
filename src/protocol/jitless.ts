import * as z from 'zod/mini';

// zod otherwise probes `new Function`, which the webview's content security policy reports as a violation.
z.config({ jitless: true });

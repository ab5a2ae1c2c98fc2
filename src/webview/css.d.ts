// esbuild writes imported style sheets beside the script; the page links them.
declare module '*.css';

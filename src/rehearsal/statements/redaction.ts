/** Takes out of a message whatever says where a shadow database is, and as whom it is reached. */

/** Names that every PostgreSQL has, so that they tell nothing. */
const common: readonly string[] = ['postgres', 'localhost', '127.0.0.1', '::1', ''];

/** The URL and its password are replaced wherever they stand; user and host, which are short names, as whole words. */
export function redact(message: string, urls: readonly string[]): string {
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

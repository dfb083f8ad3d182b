/** What a literal gives away, by its form alone. */

export type Leak = 'a social security number' | 'a card number' | 'a secret' | 'an e-mail address';

/** Longer texts are looked into at their beginning alone. */
const readAtMost = 20_000;

const secrets =
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\b(?:sk|rk)_live_[0-9a-zA-Z]{10,}|\bgh[pousr]_[0-9A-Za-z]{30,}|\bgithub_pat_[0-9A-Za-z_]{30,}|\bxox[abprs]-[0-9A-Za-z-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}|\bAIza[\w-]{35}\b/u;
const socialSecurity = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/u;
const card = /(?<![\d.-])\d(?:[ -]?\d){14,15}(?![\d.-])/gu;
/** Domains that are kept for examples and tests belong to nobody. */
const email =
  /(?<![\w.+-])[\w.+-]{1,64}@(?!(?:[\w-]{1,63}\.){0,5}(?:example\.(?:com|org|net)|(?:[\w-]{1,63}\.)?(?:test|example|invalid|localhost|local))\b)(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/iu;

export function findLeaks(text: string): readonly Leak[] {
  const read = text.slice(0, readAtMost);
  const leaks: Leak[] = [];
  if (secrets.test(read)) leaks.push('a secret');
  if (socialSecurity.test(read)) leaks.push('a social security number');
  if (Array.from(read.matchAll(card)).some(([digits]) => isCard(digits.replace(/\D/gu, '')))) leaks.push('a card number');
  if (email.test(read)) leaks.push('an e-mail address');
  return leaks;
}

/** A value for a password column that is not a hash of one. */
export function isPlainSecret(text: string): boolean {
  return text !== '' && !/^(?:\$\w|\{\w+\}|(?:pbkdf2|scrypt|bcrypt|argon2|sha)\w*[:$]|(?:[\da-f]{2}){16,}$|md5[\da-f]{32}$)/iu.test(text);
}

/** Visa, Mastercard, American Express and Discover, with their check digit. */
function isCard(digits: string): boolean {
  return /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/u.test(digits) && checkSum(digits) % 10 === 0;
}

function checkSum(digits: string): number {
  const numbers = Array.from(digits, Number).reverse();
  return numbers.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : ((digit * 2) % 10) + Math.floor((digit * 2) / 10)), 0);
}

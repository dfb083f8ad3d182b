/** Names that speak of what should be kept from most readers, by the words that they are made of. */
import { indexOfWords, splitWords } from '../words.ts';

/** `secret`: whoever reads it can act as somebody else, or pay as them · `identity`: it names or tracks a person · `personal`: it tells of one. */
export type Sensitivity = 'secret' | 'identity' | 'personal';

const phrases: readonly (readonly [Sensitivity, readonly string[]])[] = [
  [
    'secret',
    [
      'password',
      'passwd',
      'pwd',
      'passphrase',
      'passcode',
      'secret',
      'apikey',
      'api key',
      'access key',
      'private key',
      'privatekey',
      'encryption key',
      'signing key',
    ],
  ],
  ['secret', ['ssh key', 'recovery code', 'recovery codes', 'backup codes', 'security answer', 'mnemonic', 'seed phrase', 'credentials']],
  [
    'secret',
    ['ssn', 'social security', 'social security number', 'credit card', 'card number', 'cardnumber', 'creditcard', 'cvv', 'cvc', 'security code', 'card pin'],
  ],
  ['identity', ['token', 'jwt', 'otp', 'totp', '2fa', 'mfa code', 'cookie']],
  [
    'identity',
    [
      'driver license',
      'drivers license',
      'driving licence',
      'passport',
      'passport number',
      'national id',
      'national insurance',
      'tax id',
      'tax number',
      'vat id',
      'sin number',
    ],
  ],
  [
    'identity',
    [
      'bank account',
      'account number',
      'routing number',
      'iban',
      'swift code',
      'bic',
      'sort code',
      'health record',
      'medical record',
      'diagnosis',
      'patient id',
    ],
  ],
  ['identity', ['insurance number', 'health insurance', 'mac address', 'imei', 'biometric', 'fingerprint template', 'license plate', 'licence plate']],
  [
    'personal',
    [
      'email',
      'e mail',
      'phone',
      'telephone',
      'mobile',
      'fax',
      'dob',
      'date of birth',
      'birth date',
      'birthdate',
      'birthday',
      'address',
      'street',
      'postal code',
      'zip',
    ],
  ],
  [
    'personal',
    ['ip', 'ip address', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'geolocation', 'salary', 'income', 'gender', 'sex', 'ethnicity', 'race', 'religion'],
  ],
  [
    'personal',
    ['nationality', 'first name', 'last name', 'full name', 'surname', 'firstname', 'lastname', 'fullname', 'maiden name', 'marital status', 'disability'],
  ],
];

const known: readonly (readonly [Sensitivity, readonly string[]])[] = phrases.flatMap(([sensitivity, written]) =>
  written.map((phrase) => [sensitivity, phrase.split(' ')] as const),
);

/** The value is not there in the clear. */
const protecting: ReadonlySet<string> = new Set(
  'hash hashed hashes digest encrypted encryption enc cipher ciphertext crypt bcrypt argon argon2 scrypt pbkdf salt salted sealed hmac sha sha256 fingerprint masked redacted tokenized bidx blind'.split(
    ' ',
  ),
);

/** After the thing: it is about it, and not the thing itself. */
const describing: ReadonlySet<string> = new Set(
  (
    'count counts total type types kind id ids uuid name names at on expires expired expiry expiration expire status state hint policy policies url uri path limit limits usage used max min required ' +
    'enabled disabled verified valid length size version prefix suffix label ref reference arn kid provider issuer scope scopes format strength symbol contract standard price amount ' +
    'balance decimals budget method last brand template templates notification notifications preference preferences opt consent domain reset changed sent frequency rate cost costs source strategy mode algorithm attempt attempts tries created updated rotated'
  ).split(' '),
);

/** Before the thing: how much of it, or whether. */
const counting: ReadonlySet<string> = new Set('max min has is needs no num total count last require requires allow allows use uses enable'.split(' '));

export function isProtected(name: string): boolean {
  return splitWords(name).some((word) => protecting.has(word));
}

/** Null for a name that speaks of nothing of the kind, of something protected, or only about it: `token_count`, `password_hash`. */
export function sensitivityOf(name: string): Sensitivity | null {
  const words = splitWords(name);
  const found = known.flatMap(([sensitivity, phrase]) => {
    const at = indexOfWords(words, phrase);
    return at === -1 ? [] : [{ sensitivity, from: at, to: at + phrase.length }];
  });
  const [first] = found;
  if (first === undefined || words.some((word) => protecting.has(word))) return null;
  const before = words.slice(0, Math.min(...found.map(({ from }) => from)));
  const after = words.slice(Math.max(...found.map(({ to }) => to)));
  return before.some((word) => counting.has(word)) || after.some((word) => describing.has(word)) ? null : first.sensitivity;
}

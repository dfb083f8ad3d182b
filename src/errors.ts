/** Everything that can go wrong, as a closed set of codes; each has an anchor in docs/findings.md. */

/** 1: the verdict says no · 2: cannot tell (usage, environment, unreadable). */
type FailureExit = 1 | 2;

/** Every code, with the exit code of a command that it ends. */
export const codes = {
  'input/missing': 2,
  'input/invalid': 2,
  'input/unused': 2,
  'input/conflict': 2,
  'url/empty': 2,
  'url/invalid': 2,
  'kit/not-found': 2,
  'kit/unsupported-version': 2,
  'config/not-found': 2,
  'config/unreadable': 2,
  'config/incomplete': 2,
  'config/dialect-unsupported': 2,
  'config/driver-unsupported': 2,
  'folder/missing': 1,
  'folder/unreadable': 2,
  'folder/empty': 1,
  'folder/too-many-migrations': 2,
  'folder/mixed-layouts': 1,
  'folder/outdated-layout': 1,
  'folder/newer-layout': 1,
  'folder/outside-repository': 2,
  'journal/unreadable': 2,
  'journal/merge-conflict': 1,
  'journal/invalid': 1,
  'journal/dialect-mismatch': 1,
  'journal/duplicate-entry': 1,
  'journal/duplicate-when': 1,
  'journal/entry-without-sql': 1,
  'journal/sql-without-entry': 1,
  'journal/out-of-order': 1,
  'migration/unreadable': 2,
  'migration/merge-conflict': 1,
  'migration/invalid-utf8': 1,
  'migration/invalid-name': 1,
  'migration/without-sql': 1,
  'migration/too-large': 2,
  'source/uncommitted': 1,
  'database/unreachable': 2,
  'database/tls-refused': 2,
  'database/authentication-failed': 2,
  'database/not-found': 2,
  'database/permission-denied': 2,
  'database/transaction-pooler': 2,
  'database/connection-lost': 2,
  'database/query-failed': 2,
  'ledger/unknown-shape': 2,
  'ledger/newer-than-kit': 1,
  'lock/timeout': 2,
  'lock/lost': 2,
  'lock/stray-session': 2,
  'history/edited': 1,
  'history/missing': 1,
  'history/foreign': 1,
  'history/late': 1,
  'history/ambiguous': 1,
  'apply/kit-not-started': 2,
  'apply/failed': 1,
  'apply/partial': 1,
  'apply/not-executed': 1,
  'apply/time-limit': 1,
  'apply/cancelled': 1,
  'apply/hash-mismatch': 1,
  'apply/unexpected-rows': 1,
  'apply/outcome-unknown': 2,
  'identity/token-invalid': 1,
  'identity/mismatch': 1,
  'identity/environment-mismatch': 1,
  'identity/unreadable': 2,
  'github/no-access': 2,
  'github/token-refused': 2,
  'github/forbidden': 2,
  'github/not-found': 2,
  'github/rate-limited': 2,
  'github/unavailable': 2,
  'github/malformed': 2,
  'github/incomplete': 2,
  'github/issue-not-opened': 2,
  'gate/environment-missing': 1,
  'gate/no-required-reviewers': 1,
  'gate/self-review-allowed': 1,
  'gate/admin-bypass': 1,
  'gate/admin-bypass-unknown': 2,
  'gate/no-branch-policy': 1,
  'gate/commit-unknown': 2,
  'gate/other-commit': 1,
  'gate/not-approved': 1,
  'gate/rejected': 1,
  'gate/approver-not-a-person': 1,
  'gate/approver-not-independent': 1,
  'gate/approver-without-write': 1,
  'gate/rerun-not-approved': 1,
  'gate/direct-push': 1,
  'gate/other-branch': 1,
  'gate/file-differs': 1,
  'gate/pull-request-not-approved': 1,
  'gate/stale-approval': 1,
  'gate/changes-requested': 1,
  'gate/code-owners-absent': 1,
  'gate/code-owner-missing': 1,
  'gate/developer-unidentified': 1,
  'gate/emergency': 1,
  'gate/emergency-incomplete': 2,
  'gate/not-asked': 1,
  'chain/unrecorded': 1,
  'chain/rewritten': 1,
  'chain/head-invalid': 1,
  'chain/already-started': 2,
  'chain/gap': 1,
  'chain/fork': 1,
  'chain/truncated': 1,
  'chain/duplicate': 1,
  'chain/broken-link': 1,
  'chain/no-start': 1,
  'chain/unchained': 1,
  'seal/key-invalid': 2,
  'seal/failed': 2,
  'seal/no-identity-token': 2,
  'seal/no-authority': 2,
  'seal/would-publish': 2,
  'seal/not-stored': 2,
  'seal/self-check-failed': 2,
  'evidence/unwritable': 2,
  'evidence/not-uploaded': 2,
  'verify/nothing': 2,
  'verify/unreadable': 2,
  'verify/policy-invalid': 2,
  'verify/trusted-root-invalid': 2,
  'verify/too-large': 1,
  'verify/not-json': 1,
  'verify/not-canonical': 1,
  'verify/manifest-invalid': 1,
  'verify/manifest-version': 1,
  'verify/unsigned': 1,
  'verify/bundle-invalid': 1,
  'verify/bundle-version': 1,
  'verify/payload-type': 1,
  'verify/signature': 1,
  'verify/key-demanded': 1,
  'verify/identity-demanded': 1,
  'verify/certificate': 1,
  'verify/certificate-log': 1,
  'verify/log-entry': 1,
  'verify/timestamp': 1,
  'verify/identity': 1,
  'verify/self-hosted-runner': 1,
  'verify/environment': 1,
  'verify/replay': 1,
  'verify/certificate-mismatch': 1,
  'verify/time': 1,
  'verify/statement-invalid': 1,
  'verify/predicate-type': 1,
  'verify/predicate-mismatch': 1,
  'verify/subject-duplicate': 1,
  'verify/subject-missing': 1,
  'verify/subject-unexpected': 1,
  'verify/subject-mismatch': 1,
  'verify/record-inconsistent': 1,
  'verify/migration-file': 1,
  'internal/unexpected': 2,
} as const satisfies Record<string, FailureExit>;

export type Code = keyof typeof codes;

/** `error` stops; `warning` is shown and recorded. */
export type Severity = 'error' | 'warning';

export interface ProblemDetails {
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The file (from the repository's root) or the input that it is about. */
  readonly place?: string;
  readonly severity?: Severity;
  readonly cause?: unknown;
}

/** A thing gone wrong, with its code, its place and its remedy. */
export class Problem extends Error {
  readonly code: Code;
  readonly remedy: string;
  readonly place: string | null;
  readonly severity: Severity;

  constructor(code: Code, details: ProblemDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.remedy = details.remedy;
    this.place = details.place ?? null;
    this.severity = details.severity ?? 'error';
  }

  /** The exit code of a command that this ends. */
  get exitCode(): FailureExit {
    return codes[this.code];
  }
}

/** What was thrown, as a Problem: what nobody foresaw becomes `internal/unexpected`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem('internal/unexpected', {
    message: `Something happened that drizzle-attest did not foresee: ${message}`,
    remedy: 'Run again with debug logging on, and report it with the stack trace that shows.',
    cause: thrown,
  });
}

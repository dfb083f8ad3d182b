/** Every problem code in one table: its exit code and what it means. docs/errors.md has a section for each. */

/** 1: the verdict is no · 2: there is no verdict (usage, environment, or something could not be read). */
export type FailureExit = 1 | 2;

export interface CodeEntry {
  /** The exit code of a command that a problem with this code ends. */
  readonly exit: FailureExit;
  /** One sentence, the first of its section in docs/errors.md. */
  readonly meaning: string;
}

export const codes = {
  // What was asked for cannot be done: inputs, the project and its drizzle-kit, settings, and what a repository is brought here with.
  'input/missing': { exit: 2, meaning: 'An input that the command needs was not given, and it has no default.' },
  'input/invalid': {
    exit: 2,
    meaning:
      'An input has a value that cannot be read: a word that is not one of its choices, a duration without its unit, a number out of its bounds, a path that is not there.',
  },
  'input/unused': { exit: 2, meaning: 'An input was given that this command does not use, or that does not exist.' },
  'input/conflict': { exit: 2, meaning: 'Two inputs were given that exclude each other, or one that asks for another that is not there.' },
  'targets/invalid': {
    exit: 2,
    meaning:
      'The list of targets of a deploy to several databases is no JSON, names one twice, or has an entry that cannot be used: a name takes letters, digits, `.`, `_` and `-`, a secret is a name as GitHub takes it, and one list has at most 256 entries.',
  },
  'targets/no-manifest': { exit: 1, meaning: 'A target has no manifest in the run that was to deploy to it.' },
  'targets/not-deployed': {
    exit: 1,
    meaning: 'A target has a manifest, and that says that its deploy failed, was refused, or ended in a way that could not be read.',
  },
  'install/no-folder': {
    exit: 2,
    meaning: 'The step that installs the project, in the reusable workflows, was given a working directory that is not in the repository.',
  },
  'install/no-lockfile': {
    exit: 2,
    meaning: 'The step that installs the project found no lockfile of npm, pnpm, yarn or bun, neither in the working directory nor in a folder above it.',
  },
  'plan/unknown': {
    exit: 2,
    meaning:
      'What is pending could not be told before the deploy: there is no manifest of this target yet, or the files of the checkout, in their order, do not give the ledger that its last manifest saw.',
  },
  'url/empty': { exit: 2, meaning: 'The database URL is empty.' },
  'url/invalid': { exit: 2, meaning: 'The database URL cannot be read, names no database, or asks for an `sslmode` that does not exist.' },
  'kit/not-found': { exit: 2, meaning: 'No drizzle-kit is installed for the package, or the installed one names no script to start.' },
  'kit/unsupported-version': { exit: 2, meaning: 'The installed drizzle-kit is of a version whose migrations folder and ledger drizzle-attest does not know.' },
  'kit/driver-unsupported': {
    exit: 2,
    meaning: 'drizzle-kit finds neither `pg` nor `postgres`, and no other PostgreSQL driver can work in the session that holds the lock.',
  },
  'config/not-found': { exit: 2, meaning: 'The package has no drizzle config, and the inputs do not stand in for one.' },
  'config/unreadable': { exit: 2, meaning: "The project's drizzle-kit could not load the config." },
  'config/incomplete': { exit: 2, meaning: 'The config was loaded, but it does not say the dialect or the migrations folder.' },
  'config/dialect-unsupported': { exit: 2, meaning: "The project's dialect is one that drizzle-attest does not deploy to." },
  'config/driver-unsupported': {
    exit: 2,
    meaning: 'The config asks for a driver that drizzle-attest cannot read the ledger through (a local or serverless one).',
  },
  'check-configuration/invalid': {
    exit: 2,
    meaning:
      'The check configuration file `.github/drizzle-attest.yml` that is to judge cannot be used: it is not YAML with one reading, has a key or a rule that does not exist, a value of the wrong type, or lowers a rule that stands for everyone.',
  },
  'init/not-here': { exit: 2, meaning: '`init` was started in a job of GitHub Actions.' },
  'init/no-repository': { exit: 2, meaning: '`init` was started in a folder that lies in no git repository, or in one that git refuses to read.' },
  'init/package-unreadable': { exit: 2, meaning: 'A `package.json` of the repository is no JSON object as package managers read it.' },
  'init/name-unwritable': { exit: 2, meaning: 'The path of a drizzle config holds an expression of a workflow (`${{`) or characters that cannot be seen.' },
  'init/file-differs': { exit: 1, meaning: 'A workflow that `init` was told to write is there already and differs.' },
  'init/unwritable': {
    exit: 2,
    meaning: 'A file could not be written: it lies behind a link that leads out of the repository, what is there is no text, or the disk refused it.',
  },
  'doctor/no-repository': { exit: 2, meaning: '`doctor` was started in a folder whose remote `origin` names no repository of GitHub, and none was named.' },
  'linter/unreadable': {
    exit: 2,
    meaning:
      'The results of another linter cannot be read: the file is not there, is not SARIF 2.1.0, is too large, or names a file outside of the repository.',
  },
  'report/unwritable': { exit: 2, meaning: 'The report files of a check cannot be written to their folder.' },
  // What stands against a deploy, or went wrong in one: the folder, the ledger, the lock, the gates, and what drizzle-kit did.
  'folder/missing': { exit: 1, meaning: 'The migrations folder does not exist. drizzle-kit 1.0 would report success on it.' },
  'folder/unreadable': { exit: 2, meaning: 'The migrations folder is there and could not be read.' },
  'folder/empty': { exit: 1, meaning: 'The migrations folder holds no migration.' },
  'folder/too-many-migrations': { exit: 2, meaning: 'The migrations folder holds more than 10,000 migrations.' },
  'folder/mixed-layouts': { exit: 1, meaning: 'The folder holds both a journal (drizzle-kit 0.x) and dated folders (1.0).' },
  'folder/outdated-layout': {
    exit: 1,
    meaning: 'The folder has the layout of drizzle-kit 0.x, and the installed drizzle-kit is 1.0, which would not see its migrations.',
  },
  'folder/newer-layout': {
    exit: 1,
    meaning: 'The folder has the layout of drizzle-kit 1.0, and the installed drizzle-kit is 0.x, which would not see its migrations.',
  },
  'folder/outside-repository': { exit: 2, meaning: 'The migrations folder is absolute, or leads out of the repository by `..` or a symbolic link.' },
  'journal/unreadable': { exit: 2, meaning: '`meta/_journal.json` could not be read as JSON.' },
  'journal/merge-conflict': { exit: 1, meaning: 'The journal holds the marks of an unfinished merge.' },
  'journal/invalid': { exit: 1, meaning: 'The journal is JSON, but the whole or one entry has another form than drizzle-kit writes.' },
  'journal/dialect-mismatch': { exit: 1, meaning: 'The journal is for another dialect than the one that is deployed to.' },
  'journal/duplicate-entry': { exit: 1, meaning: 'Two entries of the journal have the same tag or number.' },
  'journal/duplicate-when': {
    exit: 1,
    meaning:
      'Two entries of the journal have the same `when`. drizzle-kit 0.31 compares only this number, so it would take one for applied because the other is.',
  },
  'journal/entry-without-sql': { exit: 1, meaning: 'The journal has an entry whose SQL file does not exist.' },
  'journal/sql-without-entry': { exit: 1, meaning: 'An SQL file lies in the folder that the journal does not know. drizzle-kit never runs it.' },
  'journal/out-of-order': {
    exit: 1,
    meaning:
      'An entry of the journal is older (`when`) than the entry before it. drizzle-kit 0.31 would skip it in silence on a database that has the newer one.',
  },
  'migration/unreadable': { exit: 2, meaning: 'A migration file could not be read, or is not a regular file inside the repository.' },
  'migration/merge-conflict': { exit: 1, meaning: 'A migration file holds the marks of an unfinished merge.' },
  'migration/invalid-name': { exit: 1, meaning: 'A folder of a migration does not start with a UTC time of 14 digits, so drizzle-kit 1.0 cannot record it.' },
  'migration/invalid-utf8': {
    exit: 1,
    meaning: 'A migration file is not valid UTF-8. drizzle-kit would send, and hash, another text than the one that was reviewed.',
  },
  'migration/without-sql': { exit: 1, meaning: 'A folder of a migration has no `migration.sql`. drizzle-kit passes over it.' },
  'migration/too-large': { exit: 2, meaning: 'A migration, or the folder as a whole, is larger than what drizzle-attest reads.' },
  'source/uncommitted': {
    exit: 1,
    meaning: 'The migrations folder in the work tree differs from the commit that is checked out: a file was changed, added or removed, or is ignored by git.',
  },
  'source/changed': { exit: 1, meaning: 'A migration file was another one when it was read again for the gates than when the plan was made.' },
  'database/unreachable': { exit: 2, meaning: 'No connection came about: the name does not resolve, the port is closed, or nobody answered in time.' },
  'database/tls-refused': {
    exit: 2,
    meaning:
      "The connection is not as safe as the URL's `sslmode` asks: the server offers no TLS, its certificate does not verify, or a certificate file cannot be read. drizzle-attest never falls back to less.",
  },
  'database/authentication-failed': { exit: 2, meaning: 'The server refused the user or the password.' },
  'database/not-found': { exit: 2, meaning: 'The server has no database of this name.' },
  'database/permission-denied': { exit: 2, meaning: 'The role lacks a right that the deploy needs; the message names which.' },
  'database/transaction-pooler': { exit: 2, meaning: 'The URL leads to a pooler that gives each transaction another session of the server.' },
  'database/search-path': { exit: 2, meaning: 'The search_path of the deploying role puts other schemas before pg_catalog.' },
  'database/connection-lost': { exit: 2, meaning: 'The connection broke off while it was needed.' },
  'database/query-failed': { exit: 2, meaning: "A query of drizzle-attest's own failed." },
  'ledger/unknown-shape': { exit: 2, meaning: 'The ledger table does not have the columns that any known drizzle-kit gives it.' },
  'ledger/newer-than-kit': { exit: 1, meaning: 'The ledger has the columns of drizzle-kit 1.0, and the project has 0.x.' },
  'lock/timeout': { exit: 2, meaning: 'A lock of the deploys to this database was held by another deploy for longer than `lock-wait`.' },
  'lock/lost': { exit: 2, meaning: 'The lock of the deploy was lost: the session that held it ended.' },
  'lock/released': { exit: 1, meaning: 'A migration released the lock of the session in which drizzle-kit works.' },
  'lock/orphaned-session': {
    exit: 2,
    meaning: 'Sessions that the drizzle-kit of an earlier deploy opened by itself (`kit-connection: separate`) are still at work, although its job has ended.',
  },
  'history/edited': {
    exit: 1,
    meaning: "A migration's file changed after it was applied: the ledger's hash is of other bytes. drizzle-kit does not look at this.",
  },
  'history/missing': { exit: 1, meaning: 'The ledger has a row, within the history of these files, whose file is gone.' },
  'history/foreign': { exit: 1, meaning: 'The ledger has a row that is newer than every file here.' },
  'history/out-of-order': {
    exit: 1,
    meaning:
      'A migration that was not applied is older than one that was, as after an out-of-order merge. drizzle-kit 0.31 would skip it in silence; 1.0 would run it after newer ones.',
  },
  'history/ambiguous': {
    exit: 1,
    meaning: 'Rows and files can be matched in more than one way, for instance where two rows have the same time or a row has none.',
  },
  'apply/unsafe-statement': {
    exit: 1,
    meaning: 'A pending migration would end the transaction of the deploy, release its lock or change its session for the migrations after it.',
  },
  'apply/kit-not-started': { exit: 2, meaning: 'drizzle-kit could not be started.' },
  'apply/failed': { exit: 1, meaning: 'A migration failed and nothing of the plan stayed in the database.' },
  'apply/partial': { exit: 1, meaning: 'A part of the plan stayed in the database and another did not, or a migration left changes without a ledger row.' },
  'apply/not-executed': { exit: 1, meaning: 'drizzle-kit said that it was done, and the ledger holds nothing of the plan.' },
  'apply/foreign-statement': {
    exit: 1,
    meaning:
      'drizzle-kit sent a statement that is neither in the plan nor one of its own, or a statement of the plan out of its turn or outside of a transaction. It was not passed on.',
  },
  'apply/row-missing': {
    exit: 1,
    meaning: 'drizzle-kit wrote a row to the ledger, and before COMMIT the ledger did not hold it. COMMIT was not passed on.',
  },
  'apply/setting-changed': {
    exit: 1,
    meaning: 'A migration changed a setting by which the server reads SQL, and the deploy was stopped there.',
  },
  'apply/time-limit': { exit: 1, meaning: 'drizzle-kit was stopped because it ran for longer than `time-limit`.' },
  'apply/cancelled': { exit: 1, meaning: 'The run was cancelled, and drizzle-kit with it.' },
  'apply/hash-mismatch': {
    exit: 1,
    meaning: 'After the deploy the ledger holds another hash than that of the planned file: it changed while it was deployed.',
  },
  'apply/unexpected-rows': { exit: 1, meaning: 'Ledger rows came during the deploy that its plan does not explain.' },
  'apply/outcome-unknown': {
    exit: 2,
    meaning: 'The ledger could not be read after drizzle-kit ran, or its session would not end, so nobody can say what was applied.',
  },
  'identity/token-invalid': {
    exit: 1,
    meaning: "The job's identity token was read, and its signature, issuer, audience, times or claims are not what they have to be.",
  },
  'identity/mismatch': {
    exit: 1,
    meaning: "The runner's variables say something else than the job's identity token: run, attempt, repository, commit, ref, actor or workflow.",
  },
  'identity/environment-mismatch': { exit: 1, meaning: 'The environment that the job runs in is not the one that the input names, or the job runs in none.' },
  'identity/unreadable': { exit: 2, meaning: 'The job may have an identity token, and it or the keys of its issuer could not be read.' },
  'github/no-access': { exit: 2, meaning: 'There is nobody to ask: no token was given, or the command does not run in a job of GitHub Actions.' },
  'github/token-refused': { exit: 2, meaning: 'GitHub does not accept the token (401).' },
  'github/forbidden': { exit: 2, meaning: 'The token has no right to what was asked for (403).' },
  'github/not-found': { exit: 2, meaning: 'GitHub knows no such thing, or hides it from this token (404, 422).' },
  'github/rate-limited': { exit: 2, meaning: 'The rate limit of the token is used up, and GitHub asks for a longer wait than is waited out.' },
  'github/unavailable': { exit: 2, meaning: 'GitHub did not answer, or answered with an error of its own, several times over.' },
  'github/malformed': { exit: 2, meaning: "GitHub's answer is not of the form that its API promises." },
  'github/incomplete': { exit: 2, meaning: 'A list goes on beyond what GitHub gives of it: it names 250 commits and 3000 files of a pull request at most.' },
  'github/issue-not-opened': { exit: 2, meaning: 'The issue that asks for the review of an emergency deploy could not be opened.' },
  'gate/environment-missing': { exit: 1, meaning: 'There is no environment of this name.' },
  'gate/no-required-reviewers': { exit: 1, meaning: 'The environment has no required reviewers, so nobody is asked before a job runs in it.' },
  'gate/self-review-allowed': { exit: 1, meaning: 'The environment does not prevent self-review, or GitHub does not say that it does.' },
  'gate/admin-bypass': { exit: 1, meaning: 'Administrators may bypass the rules of the environment.' },
  'gate/admin-bypass-unknown': {
    exit: 2,
    meaning: 'GitHub does not say whether administrators may bypass the rules of the environment: the field is not documented, and a token may not see it.',
  },
  'gate/no-branch-policy': { exit: 1, meaning: 'Any branch and any tag may deploy to the environment, those that nobody reviewed too.' },
  'gate/commit-unknown': { exit: 2, meaning: 'The commit that is deployed is not known, so it cannot be the one that was approved.' },
  'gate/other-commit': { exit: 1, meaning: 'The commit that is deployed is not the commit of the run that was approved.' },
  'gate/not-approved': { exit: 1, meaning: 'The run has no approval for this environment: none at all, one of another state, or one for another environment.' },
  'gate/rejected': { exit: 1, meaning: 'The run was rejected for this environment.' },
  'gate/approver-not-a-person': { exit: 1, meaning: 'Only a bot, an app or a deleted account approved.' },
  'gate/approver-not-independent': {
    exit: 1,
    meaning:
      'Every person who approved had a hand in the change or in the run: as author, committer, co-author, last pusher or merger, or by starting or re-running it.',
  },
  'gate/approver-without-write': { exit: 1, meaning: 'The pull request was approved only by people who may not write to the repository.' },
  'gate/rerun-not-approved': { exit: 1, meaning: 'The run has fewer independent approvals for the environment than attempts.' },
  'gate/direct-push': { exit: 1, meaning: 'A pending migration came into the deployed branch without a merged pull request.' },
  'gate/other-branch': { exit: 1, meaning: 'A pending migration came by a pull request into another branch, and none into the deployed one brought it.' },
  'gate/file-differs': {
    exit: 1,
    meaning: 'A pending migration is not, byte for byte, the file of the pull request that its commit belongs to, or is in no commit at all.',
  },
  'gate/pull-request-not-approved': { exit: 1, meaning: 'A pull request that brought a pending migration has no approval that stands.' },
  'gate/stale-approval': { exit: 1, meaning: 'A pull request was approved before its last commit only.' },
  'gate/changes-requested': { exit: 1, meaning: 'A pull request was merged while somebody who may write to the repository asked for changes.' },
  'gate/code-owners-absent': { exit: 1, meaning: 'Code owners are asked for, and CODEOWNERS of the base branch names none for a pending migration.' },
  'gate/code-owner-missing': { exit: 1, meaning: 'No independent approval is by an owner of a pending migration.' },
  'gate/developer-unidentified': { exit: 1, meaning: 'GitHub knows no account for an author or committer of what is deployed, who might be the approver.' },
  'gate/emergency': { exit: 1, meaning: 'A warning: the deploy went ahead without waiting for an approval.' },
  'gate/emergency-incomplete': { exit: 2, meaning: 'An emergency deploy was asked for without a reason or without a ticket.' },
  'gate/not-asked': { exit: 1, meaning: 'A warning: the deploy runs with approval: none, so nobody was asked.' },
  'gate/plan-changed': {
    exit: 1,
    meaning:
      'The migrations that are pending now are not the plan that was handed over as approved (`approved-plan`): others, in another order, or with other bytes.',
  },
  // What stands against believing a manifest: its chain, its seal, where it is kept, and its verification.
  'chain/not-started': { exit: 1, meaning: 'The chain of this target has not begun, so the manifest of this deploy has no place in it.' },
  'chain/unrecorded': { exit: 1, meaning: 'The ledger holds rows that came after the previous manifest, and no manifest tells of them.' },
  'chain/interrupted': {
    exit: 1,
    meaning: 'An earlier deploy applied migrations and left no manifest, one that does not know its outcome, or one without a place in the chain.',
  },
  'chain/rewritten': { exit: 1, meaning: 'Ledger rows that the previous manifest saw are gone or changed.' },
  'chain/head-invalid': {
    exit: 1,
    meaning: 'The newest manifest of this chain cannot be read, or the evidence folder leaves more than one reading of which it is.',
  },
  'chain/head-unread': {
    exit: 2,
    meaning:
      'With `chain-head: github`, GitHub did not say which manifest of this chain is the newest: a permission is missing, a list is longer than is read, or an artifact with the name of a manifest is none.',
  },
  'chain/already-started': { exit: 2, meaning: '`chain-start: true` was given, and the evidence folder already holds a manifest of this target.' },
  'chain/gap': { exit: 1, meaning: 'A number is missing in a chain: a manifest was left out, or the one that is there was not verified.' },
  'chain/fork': { exit: 1, meaning: 'Two manifests have one number in one chain: two deploys did not know of each other, or two histories were written.' },
  'chain/truncated': { exit: 1, meaning: 'A manifest that was expected as the head of a chain is not in the folder, or another one has its number.' },
  'chain/duplicate': { exit: 1, meaning: 'One manifest is in the folder twice, or two manifests have one id.' },
  'chain/broken-link': { exit: 1, meaning: 'A manifest names another manifest before it than the one that is there.' },
  'chain/unresolved': {
    exit: 1,
    meaning:
      'A manifest does not know what its deploy applied, and the next one of its chain does not say it either; or what a manifest says of an earlier deploy contradicts the manifest of that deploy.',
  },
  'chain/no-start': { exit: 1, meaning: 'The first manifest of a chain in the folder is not its number 1, and what came before is not known.' },
  'chain/unchained': { exit: 1, meaning: 'A manifest names no place in a chain, and nothing shows whether others are missing.' },
  'seal/key-invalid': { exit: 2, meaning: 'The signing key is not one unencrypted ECDSA P-256 or Ed25519 key in PEM.' },
  'seal/failed': { exit: 2, meaning: 'The statement could not be signed.' },
  'seal/no-identity-token': { exit: 2, meaning: 'Keyless signing needs an OIDC token of the job for the audience `sigstore`, and the job could not get one.' },
  'seal/no-authority': { exit: 2, meaning: '`signing: github` was asked for on a GitHub server that has no Sigstore instance.' },
  'seal/would-publish': { exit: 2, meaning: '`signing: sigstore` was asked for in a repository that is not public.' },
  'seal/other-commit': { exit: 1, meaning: 'The commit that is checked out is not the one of the run, which is the one that a keyless certificate names.' },
  'seal/handover-invalid': {
    exit: 2,
    meaning:
      'The file that an isolated deploy handed over cannot be read, has another SHA-256 than the deploy job put out, or is not what a deploy hands over.',
  },
  'seal/handover-differs': {
    exit: 1,
    meaning: 'The sealing job read for itself the run, the commit, the migration files or the gates, and found something else than what was handed over.',
  },
  'seal/already-sealed': {
    exit: 2,
    meaning: 'The evidence directory holds the manifest of this deploy already: sealed, or without a seal and with other manifests behind it.',
  },
  'seal/not-stored': { exit: 2, meaning: 'The bundle could not be stored as an attestation of the repository.' },
  'seal/self-check-failed': { exit: 2, meaning: 'The sealed manifest does not pass `verify`, which every deploy runs on its own manifest.' },
  'evidence/unwritable': { exit: 2, meaning: 'The evidence folder cannot be written to.' },
  'evidence/not-uploaded': { exit: 2, meaning: 'The manifest could not be uploaded as an artifact.' },
  'evidence/branch-differs': { exit: 1, meaning: 'The evidence branch keeps other bytes for this manifest, or keeps it at another place.' },
  'evidence/branch-fork': { exit: 1, meaning: 'The evidence branch has another manifest at this place of the chain.' },
  'evidence/branch-protected': {
    exit: 2,
    meaning: 'A rule of the evidence branch refuses a plain commit on its tip, such as one that asks for a pull request or a status check.',
  },
  'evidence/branch-busy': {
    exit: 2,
    meaning: 'Others moved the evidence branch each time that a manifest was about to be added, or GitHub refused the move without a rule that is known.',
  },
  'evidence/branch-missing': { exit: 1, meaning: 'The evidence branch that was named is not there: nothing was kept yet, or somebody deleted it.' },
  'evidence/nothing-to-keep': { exit: 2, meaning: 'The folder that was given to `keep` holds no manifest, and is no folder that `collect` wrote.' },
  'evidence/manifest-refused': { exit: 1, meaning: 'A file is not kept: it is a link, it cannot be read, it is too long, or `collect` could not verify it.' },
  'evidence/archive-invalid': {
    exit: 1,
    meaning:
      'An artifact has the name of a manifest and is none: no zip archive, a name in it that leads elsewhere, a file that no deploy puts there, or one that is too long.',
  },
  'evidence/artifact-gone': { exit: 1, meaning: 'The artifact of a manifest has expired or was deleted, and no other copy is known.' },
  'evidence/two-manifests': { exit: 1, meaning: 'Two different manifests say that they are the same manifest.' },
  'evidence/expiring': {
    exit: 1,
    meaning:
      'The manifest exists as a workflow artifact only, and goes with it: it is not on the evidence branch, or there is none and it goes within 30 days.',
  },
  'evidence/no-manifest': { exit: 1, meaning: 'GitHub tells of a deployment that began and ended, and no verified manifest does.' },
  'evidence/not-reviewed': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and the issue that asks for its review is still open.' },
  'evidence/no-review-issue': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and there is no issue that asks for its review.' },
  'evidence/none-in-period': { exit: 1, meaning: 'No manifest is of this period.' },
  'alert/report-unreadable': { exit: 2, meaning: 'The report is not there, or is not what `collect` writes.' },
  'alert/issues-off': { exit: 2, meaning: 'Issues are turned off in this repository, so that nobody can be told by one.' },
  'verify/nothing': { exit: 2, meaning: 'There was nothing to verify.' },
  'verify/unreadable': { exit: 2, meaning: 'A file that was given does not exist or may not be read.' },
  'verification-policy/invalid': { exit: 2, meaning: 'The verification policy cannot be read, or asks for something that has no exact meaning.' },
  'verify/trusted-root-invalid': { exit: 2, meaning: 'The trusted root cannot be read.' },
  'verify/too-large': { exit: 1, meaning: 'A file is larger than any that a deploy writes.' },
  'verify/not-json': { exit: 1, meaning: 'A file is not strict JSON in UTF-8: it does not parse, repeats a key, or nests too deeply.' },
  'verify/not-canonical': {
    exit: 1,
    meaning: 'The manifest is not in the canonical form (RFC 8785) in which a deploy writes it: an editor or another program wrote it again.',
  },
  'verify/manifest-invalid': { exit: 1, meaning: 'The manifest is not a manifest of the version that it claims to be; the message names the field.' },
  'verify/manifest-version': { exit: 1, meaning: 'The manifest is of a version that this release does not read.' },
  'verify/unsigned': { exit: 1, meaning: 'The manifest has no signature.' },
  'verify/bundle-invalid': { exit: 1, meaning: 'The bundle is not a Sigstore bundle with exactly one signature, by a key or with a certificate.' },
  'verify/bundle-version': { exit: 1, meaning: 'The bundle is of another version of the Sigstore format.' },
  'verify/payload-type': { exit: 1, meaning: 'What was signed does not claim to be an in-toto statement.' },
  'verify/signature': { exit: 1, meaning: 'The signature was not made over this payload by a key that you gave.' },
  'verify/key-demanded': { exit: 1, meaning: 'The bundle is signed with a certificate, and the verification policy demands a signature by a key.' },
  'verify/identity-demanded': { exit: 1, meaning: 'The bundle is signed with a key, and the verification policy demands the certificate of a workflow.' },
  'verify/certificate': {
    exit: 1,
    meaning: 'The signing certificate was issued by nobody who is trusted, was not valid when it signed, or can be read in two ways.',
  },
  'verify/certificate-log': { exit: 1, meaning: 'The certificate brings no promise of a trusted certificate log, and the instance has one.' },
  'verify/log-entry': {
    exit: 1,
    meaning:
      'The bundle does not prove that its signature stands in a transparency log, and the verification policy demands it; or it brings an entry that proves nothing.',
  },
  'verify/timestamp': {
    exit: 1,
    meaning: 'The time of signing is not attested by a timestamp authority that is trusted, or a timestamp is there that nobody checks.',
  },
  'verify/identity': { exit: 1, meaning: 'The certificate is that of another repository, owner, workflow, ref or issuer than the verification policy names.' },
  'verify/self-hosted-runner': { exit: 1, meaning: 'A self-hosted runner deployed or signed, and the verification policy does not allow one.' },
  'verify/environment': {
    exit: 1,
    meaning: 'Certificate, manifest and verification policy do not name the same environment, or the authority did not certify one.',
  },
  'verify/replay': { exit: 1, meaning: 'The manifest was signed by another run than the one that it says it is of.' },
  'verify/certificate-mismatch': {
    exit: 1,
    meaning: 'The manifest says something else of its commit, ref, workflow, event or repository than the certificate.',
  },
  'verify/time': { exit: 1, meaning: 'The manifest was signed before it was written, or long after.' },
  'verify/statement-invalid': { exit: 1, meaning: 'The signed payload is not an in-toto Statement v1.' },
  'verify/predicate-type': { exit: 1, meaning: 'The signed statement is of another type than a migration deployment.' },
  'verify/predicate-mismatch': { exit: 1, meaning: 'The signed manifest and the manifest file say different things.' },
  'verify/subject-duplicate': { exit: 1, meaning: 'The signed statement names the same file twice.' },
  'verify/subject-missing': { exit: 1, meaning: 'The signed statement does not name the manifest, or a migration that the manifest speaks of.' },
  'verify/subject-unexpected': { exit: 1, meaning: 'The signed statement names a file that the manifest does not speak of.' },
  'verify/subject-mismatch': { exit: 1, meaning: 'The signed digest of a file is not that of the file, or not the one in the manifest.' },
  'verify/manifest-inconsistent': {
    exit: 1,
    meaning: 'The manifest contradicts itself, as where its outcome is not that of its migrations; the message names the clause.',
  },
  'verify/migration-file': { exit: 1, meaning: 'A migration file in the folder that was given is not the one that was deployed, or is not there.' },
  'internal/unexpected': { exit: 2, meaning: 'Unexpected internal error.' },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;

/** Whether a problem can have this code. */
export function isCode(name: string): name is Code {
  return Object.hasOwn(codes, name);
}

/** The family access: statements after which somebody may do more, or less, than before. Written by "npm run docs" from the files of its folder. */
import { alterDefaultPrivileges } from './access/alter-default-privileges.ts';
import { alterPolicy } from './access/alter-policy.ts';
import { alterPublicRole } from './access/alter-public-role.ts';
import { alterRole } from './access/alter-role.ts';
import { auditControlDisabled } from './access/audit-control-disabled.ts';
import { changeOwner } from './access/change-owner.ts';
import { createExtension } from './access/create-extension.ts';
import { createRole } from './access/create-role.ts';
import { disableRowLevelSecurity } from './access/disable-row-level-security.ts';
import { dropPolicy } from './access/drop-policy.ts';
import { dropRole } from './access/drop-role.ts';
import { grantAll } from './access/grant-all.ts';
import { grantPrivilege } from './access/grant-privilege.ts';
import { grantRole } from './access/grant-role.ts';
import { grantToPublic } from './access/grant-to-public.ts';
import { grantWithAdminOption } from './access/grant-with-admin-option.ts';
import { grantWithGrantOption } from './access/grant-with-grant-option.ts';
import { noForceRowLevelSecurity } from './access/no-force-row-level-security.ts';
import { passwordLiteral } from './access/password-literal.ts';
import { permissiveRlsPolicy } from './access/permissive-rls-policy.ts';
import { privilegedRole } from './access/privileged-role.ts';
import { replicationObject } from './access/replication-object.ts';
import { revokePrivilege } from './access/revoke-privilege.ts';
import { rlsEnabledNoPolicy } from './access/rls-enabled-no-policy.ts';
import { securityDefinerFunction } from './access/security-definer-function.ts';
import { securityDefinerSearchPath } from './access/security-definer-search-path.ts';
import { serverFileOrProgram } from './access/server-file-or-program.ts';
import { serverSetting } from './access/server-setting.ts';
import { setRole } from './access/set-role.ts';
import type { SqlRule } from './rule.ts';

export const accessRules: readonly SqlRule[] = [
  alterDefaultPrivileges,
  alterPolicy,
  alterPublicRole,
  alterRole,
  auditControlDisabled,
  changeOwner,
  createExtension,
  createRole,
  disableRowLevelSecurity,
  dropPolicy,
  dropRole,
  grantAll,
  grantPrivilege,
  grantRole,
  grantToPublic,
  grantWithAdminOption,
  grantWithGrantOption,
  noForceRowLevelSecurity,
  passwordLiteral,
  permissiveRlsPolicy,
  privilegedRole,
  replicationObject,
  revokePrivilege,
  rlsEnabledNoPolicy,
  securityDefinerFunction,
  securityDefinerSearchPath,
  serverFileOrProgram,
  serverSetting,
  setRole,
];

/** The demo account whose work a procedure is, so that a call gets past the question of rights. */
export function actingAccount(path: string): string {
  if (path.startsWith("audit.")) return "demo-auditor";
  if (/^access\.(grant|revoke|createToken)/.test(path)) return "demo-secadmin";
  return path.startsWith("access.") ? "demo-sysadmin" : "demo-district";
}

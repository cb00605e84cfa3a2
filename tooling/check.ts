import { CHECKS, LAYERS, runChecks } from "./checks.ts";

const { passed, failed } = await runChecks([...CHECKS, LAYERS]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

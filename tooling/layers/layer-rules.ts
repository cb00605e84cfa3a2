import { apiModules, apiPlatform, databaseAccess, oneWriter, queriesRead, rawSql } from "./api-modules.ts";
import { auditedMutations } from "./audited-mutations.ts";
import { antdInEditors, consoleLayers, contributionsApart, contributionsLight, rightsFromServer } from "./console-layers.ts";
import { noCycles } from "./cycles.ts";
import { domainAlone, domainOrder, domainPlaced, doorForOthers } from "./domain-order.ts";
import { fileLength, fileNames, noBarrels, testsUnseen } from "./file-shape.ts";
import { keyedTables } from "./keyed-tables.ts";
import type { LayerRule } from "./layer-rule.ts";
import { apiAsTypes, browserOnly, packagesApart } from "./packages-apart.ts";

export const LAYER_RULES: readonly LayerRule[] = [
  domainOrder,
  domainPlaced,
  domainAlone,
  doorForOthers,
  packagesApart,
  apiAsTypes,
  browserOnly,
  apiModules,
  apiPlatform,
  databaseAccess,
  queriesRead,
  oneWriter,
  rawSql,
  auditedMutations,
  consoleLayers,
  contributionsApart,
  contributionsLight,
  rightsFromServer,
  antdInEditors,
  keyedTables,
  noCycles,
  noBarrels,
  fileNames,
  fileLength,
  testsUnseen,
];

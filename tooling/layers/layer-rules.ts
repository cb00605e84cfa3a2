import { apiModules, apiPlatform, databaseAccess, oneWriter, queriesRead, rawSql } from "./api-modules.ts";
import { antdInEditors, consoleLayers, contributionsApart, contributionsLight, rightsFromServer } from "./console-layers.ts";
import { noCycles } from "./cycles.ts";
import { domainAlone, domainOrder, domainPlaced, doorForOthers } from "./domain-order.ts";
import { fileLength, fileNames, noBarrels, testsUnseen } from "./file-shape.ts";
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
  consoleLayers,
  contributionsApart,
  contributionsLight,
  rightsFromServer,
  antdInEditors,
  noCycles,
  noBarrels,
  fileNames,
  fileLength,
  testsUnseen,
];

import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryResult, RootOperationNode, UnknownRow } from "kysely";

import { inspectNode } from "./scope-guard-inspect.ts";

/**
 * The second wall behind the policy: refuses to compile a select, update or delete that touches a scoped table without a scope
 * for each alias. It catches the forgotten condition, not an attacker who writes code here.
 */
export class ScopeGuard implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    inspectNode(node, { vouched: new Set(), derived: new Map() });
    return node;
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

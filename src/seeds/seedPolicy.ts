import packedPolicy from "../../seeds/datapackage.json?policy";
import type { Policy } from "../policy/policy";
import { unpackPolicy } from "./packPolicy";
import type { PackedPolicy } from "./packPolicy";

/**
 * The resource allocation policy of the seed files, and the links of the budget's measures to it.
 *
 * Answered as `seedBudget` is, by an import of its own: what reads the budget alone does not carry the policy.
 */
export const seedPolicy: Policy = unpackPolicy(packedPolicy as PackedPolicy);

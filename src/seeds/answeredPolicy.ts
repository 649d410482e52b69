import packedPolicy from "../../seeds/datapackage.json?policy";
import type { AnsweredPolicy } from "../policy/policy";
import { unpackAnsweredPolicy } from "./packAnsweredPolicy";
import type { PackedAnsweredPolicy } from "./packAnsweredPolicy";

/**
 * What our functions answer from of the resource allocation policy, and of the links of the budget's measures to it.
 *
 * Answered as `seedBudget` is, by an import of its own: what reads the budget alone does not carry the policy.
 */
export const answeredPolicy: AnsweredPolicy = unpackAnsweredPolicy(packedPolicy as PackedAnsweredPolicy);

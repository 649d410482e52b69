import packedPolicy from "../../seeds/datapackage.json?policy";
import packedRest from "../../seeds/datapackage.json?policyRest";
import type { Policy } from "../policy/policy";
import { answeredPolicy } from "./answeredPolicy";
import type { PackedAnsweredPolicy } from "./packAnsweredPolicy";
import { joinPolicy } from "./packPolicyRest";
import type { PackedPolicyRest } from "./packPolicyRest";

/**
 * The whole resource allocation policy of the seed files, and the links of the budget's measures to it.
 *
 * What the functions answer from is carried once, for them and for the pane; the rest is an import of its own.
 */
export const seedPolicy: Policy = joinPolicy(answeredPolicy, {
  ...(packedRest as PackedPolicyRest),
  version: (packedPolicy as PackedAnsweredPolicy).version,
});

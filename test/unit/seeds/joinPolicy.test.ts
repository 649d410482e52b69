import { join } from "node:path";
import { packAnsweredPolicy, unpackAnsweredPolicy } from "../../../src/seeds/packAnsweredPolicy";
import { joinPolicy, packPolicyRest } from "../../../src/seeds/packPolicyRest";
import { parseSeeds } from "../../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../../src/seeds/readSeedFiles";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

it("the policy that arrives at run time is the one that was checked at build time", () => {
  const parsed = parseSeeds(readSeedFiles(join(__dirname, "../../../seeds")));
  if (parsed.kind === "refused") throw new Error("refused");
  const throughJson = <Packed>(packed: Packed): Packed => JSON.parse(JSON.stringify(packed)) as Packed;
  const shipped = throughJson(packAnsweredPolicy(parsed.policy));
  const rest = throughJson(packPolicyRest(parsed.policy));
  const joined = joinPolicy(unpackAnsweredPolicy(shipped), { ...rest, version: shipped.version });
  expect(joined).toEqual(parsed.policy);
  expect(seedPolicy).toEqual(parsed.policy);
});

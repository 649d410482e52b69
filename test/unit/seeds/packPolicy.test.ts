import { join } from "node:path";
import { packPolicy, unpackPolicy } from "../../../src/seeds/packPolicy";
import type { PackedPolicy } from "../../../src/seeds/packPolicy";
import { parseSeeds } from "../../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../../src/seeds/readSeedFiles";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

it("the policy that arrives at run time is the one that was checked at build time", () => {
  const parsed = parseSeeds(readSeedFiles(join(__dirname, "../../../seeds")));
  if (parsed.kind === "refused") throw new Error("refused");
  const shipped = JSON.parse(JSON.stringify(packPolicy(parsed.policy))) as PackedPolicy;
  expect(unpackPolicy(shipped)).toEqual(parsed.policy);
  expect(seedPolicy).toEqual(parsed.policy);
});

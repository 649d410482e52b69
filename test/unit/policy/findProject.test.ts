import { findProject } from "../../../src/policy/findProject";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

const found = (numberOrName: number | string) => findProject(seedPolicy, numberOrName)?.no;

it.each([
  [4, 4],
  ["4", 4],
  ["４", 4],
  ["④", 4],
  ["感染症プロジェクト", 4],
  ["感染症", 4],
  ["感染症ﾌﾟﾛｼﾞｪｸﾄ", 4],
  ["医療機器･ヘルスケア プロジェクト", 2],
  ["再生・細胞医療・遺伝子治療", 3],
  ["イノベーション‐エコシステムプロジェクト", 8],
])("finds %p as project %i", (numberOrName, no) => {
  expect(found(numberOrName)).toBe(no);
});

it.each([0, 9, "", "プロジェクト", "感染", "感染症事業", "4."])("finds nothing for %p", (numberOrName) => {
  expect(found(numberOrName)).toBeUndefined();
});

import packedBudget from "../../seeds/datapackage.json";
import type { Budget } from "../budget/measure";
import { unpackBudget } from "./packBudget";
import type { PackedBudget } from "./packBudget";

/**
 * The budget of the seed files.
 *
 * The import is answered by the build (`tools/seedLoader.cjs`) and by tests (`tools/seedTransform.cjs`) with the
 * checked and packed tables in place of the file's own text, so nothing is parsed or checked at run time.
 */
export const seedBudget: Budget = unpackBudget(packedBudget as unknown as PackedBudget);

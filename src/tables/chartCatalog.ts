/** A chart that can be inserted: amounts by pillar, by ministry, or of each measure in descending order. */
export type ChartChoice = "byPillar" | "byMinistry" | "byMeasure";

/** Every chart there is, in the order they stand on their sheet. */
export const chartChoices: readonly ChartChoice[] = ["byPillar", "byMinistry", "byMeasure"];

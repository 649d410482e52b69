/**
 * The custom functions on the resource allocation policy: what Excel calls, and nothing else (see `functions.ts`).
 */
import { projectFieldLabels } from "../messages/functionMessages";
import { refuseError, textIn } from "./argumentCell";
import { chosenLabelOf } from "./chosenLabel";
import { later } from "./later";
import { readHeaders } from "./spill";

/** @customenum {string} */
export declare enum PROJECTFIELD {
  番号 = "番号",
  名称 = "名称",
  ねらい = "ねらい",
  重点項目数 = "重点項目数",
  対応する施策 = "対応する施策",
  出典 = "出典",
}

const projectFieldOf = chosenLabelOf("field", projectFieldLabels, { byDefault: "name" });

/**
 * One field of each integrated project named by number or name, in an array of the argument's shape.
 *
 * @customfunction POLICYPROJECT POLICY_PROJECT
 */
export async function policyProject(project: unknown[][], field?: PROJECTFIELD): Promise<unknown[][]> {
  const { choice, language } = projectFieldOf(field);
  const { projectAnswers } = await later("projects");
  return projectAnswers(project, { field: choice, language });
}

/**
 * The sentences of the integrated projects that fit, as rows.
 *
 * @customfunction POLICYPRIORITIES POLICY_PRIORITIES
 */
export async function policyPriorities(
  project?: unknown,
  keyword?: unknown,
  headers?: unknown,
): Promise<unknown[][]> {
  refuseError(project);
  refuseError(keyword);
  const choice = readHeaders(headers);
  const { priorityRows } = await later("policy");
  return priorityRows({ project, keyword: textIn(keyword) }, choice);
}

/**
 * The steps of the budget request process as rows.
 *
 * @customfunction POLICYSTEPS POLICY_STEPS
 */
export async function policySteps(headers?: unknown): Promise<unknown[][]> {
  const choice = readHeaders(headers);
  const { stepRows } = await later("policy");
  return stepRows(choice);
}

/**
 * The projects and sections of the policy that the measures named are linked with, as rows.
 *
 * @customfunction MEASUREPOLICY MEASURE_POLICY
 */
export async function policyOfMeasure(measure: unknown[][], headers?: unknown): Promise<unknown[][]> {
  const choice = readHeaders(headers);
  const { measurePolicyRows } = await later("links");
  return measurePolicyRows(measure, choice);
}

/** GitHub's own parser of workflows and actions, loaded once the hook for its JSON is in place. */
import './json-modules.ts';

const parser = await import('@actions/workflow-parser');
const actions = await import('@actions/workflow-parser/actions/index');

export const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter, isMapping, isSequence, isString, isNumber, isBoolean, isBasicExpression } =
  parser;
export const { parseAction, convertActionTemplate } = actions;

/** What is read of SARIF 2.1.0; what else a file has is left alone. */
import { z } from 'zod';

const text = z.string();
const level = z.enum(['none', 'note', 'warning', 'error']).optional();
const message = z.object({ text: text.optional(), id: text.optional(), arguments: z.array(text).optional() });
const artifact = z.object({ uri: text.optional(), uriBaseId: text.optional(), index: z.int().optional() });

const location = z.object({
  physicalLocation: z
    .object({
      artifactLocation: artifact.optional(),
      region: z.object({ startLine: z.int().min(1).optional(), snippet: z.object({ text: text.optional() }).optional() }).optional(),
    })
    .optional(),
});

const rule = z.object({
  id: text.min(1),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  help: message.optional(),
  messageStrings: z.record(text, message).optional(),
  defaultConfiguration: z.object({ level }).optional(),
});

const suppression = z.object({
  status: z.enum(['accepted', 'underReview', 'rejected']).optional(),
  justification: text.optional(),
  location: location.optional(),
});

const result = z.object({
  ruleId: text.min(1).optional(),
  ruleIndex: z.int().optional(),
  rule: z.object({ id: text.min(1).optional(), index: z.int().optional(), toolComponent: z.object({ index: z.int().optional() }).optional() }).optional(),
  kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']).optional(),
  level,
  message,
  locations: z.array(location).optional(),
  suppressions: z.array(suppression).optional(),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
});

const component = z.object({ name: text.min(1), rules: z.array(rule).optional() });

const run = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).optional() }),
  originalUriBaseIds: z.record(text, artifact).optional(),
  artifacts: z.array(z.object({ location: artifact.optional() })).optional(),
  results: z.array(result).nullish(),
});

export const sarifReport = z.object({ version: z.literal('2.1.0'), runs: z.array(run).min(1).max(100) });

export type SarifReport = z.infer<typeof sarifReport>;
export type SarifRun = z.infer<typeof run>;
export type SarifResult = z.infer<typeof result>;
export type SarifRule = z.infer<typeof rule>;
export type SarifLocation = z.infer<typeof location>;
export type SarifArtifact = z.infer<typeof artifact>;
export type SarifMessage = z.infer<typeof message>;

/** Takes secrets out of a text before anybody sees it. */

export interface Redactor {
  /** Every form of a secret that is to be taken out from now on. */
  readonly add: (form: string) => void;
  readonly redact: (text: string) => string;
}

/** A redactor that knows no secret yet. Longer forms are taken out first, so that a URL does not leave its ends behind. */
export function createRedactor(): Redactor {
  let forms: readonly string[] = [];
  return {
    add: (form) => {
      forms = [...new Set([...forms, ...form.split(/\r?\n/u).filter((line) => line !== '')])].sort((one, other) => other.length - one.length);
    },
    redact: (text) => forms.reduce((left, form) => left.replaceAll(form, '***'), text),
  };
}

/** What an instance does wrong on purpose, for forgeries: everything it signs stays well formed. */

export interface Misdeeds {
  /** The certificate holds in this window, whatever the time is. */
  readonly validity?: { readonly from: Date; readonly to: Date };
  /** The certificate names somebody else. */
  readonly subjectAltName?: string;
  /** Values of extensions by the last number of their identifier; null leaves one out. */
  readonly extensions?: Readonly<Record<number, string | null>>;
  /** The certificate carries no promise of a log. */
  readonly withoutCertificateLog?: boolean;
  /** What this authority of another instance signs instead: names are the same, keys are not. */
  readonly foreign?: { readonly certificates?: boolean; readonly certificateLog?: boolean; readonly entryLog?: boolean; readonly timestamps?: boolean };
  /** The time that the entry log writes. */
  readonly loggedAt?: Date;
  /** The time that the timestamp authority writes. */
  readonly stampedAt?: Date;
}

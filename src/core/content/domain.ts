/** One of the 15, as `content/domains.yaml` names it: `sql`, `modeling`, ... */
export type DomainId = string;

export interface Domain {
  readonly id: DomainId;
  readonly title: string;
  /** For narrow places: the readiness strip, chips. */
  readonly short: string;
  /** Earlier domains without which it hangs in the air: to begin there where both are weak. */
  readonly restsOn?: readonly DomainId[];
}

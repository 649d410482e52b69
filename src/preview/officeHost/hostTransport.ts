/** Carries text between the host and one load of the add-in's page, whatever lies between them. */
export interface HostTransport {
  /** The host's own origin, an https address: office.js talks to no other. */
  readonly origin: string;
  post(text: string): void;
  /** Calls back with every message from the add-in; the result ends that. */
  onMessage(listener: (text: string) => void): () => void;
}

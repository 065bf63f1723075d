/** One exchange with the practice Graph, as it went over the wire. */
export interface GraphExchange {
  readonly method: string;
  /** With its query, from `/v1.0` on. */
  readonly path: string;
  readonly requestType: string;
  readonly request: string;
  readonly status: number;
  readonly response: string;
}

type Witness = (exchange: GraphExchange) => void;

const witnesses = new Set<Witness>();

/** Lets tests see every exchange of every practice tenant in this process. Answers how to stop. */
export function witnessGraph(witness: Witness): () => void {
  witnesses.add(witness);
  return () => witnesses.delete(witness);
}

export const isWitnessed = (): boolean => witnesses.size > 0;

export function tellWitnesses(exchange: GraphExchange): void {
  for (const witness of witnesses) witness(exchange);
}

/** The body of an RFC 9457 problem as the API sends it: sentences for people, pointers for forms. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: Record<string, string[]>;
}

/** A refusal by the API. Keeps the whole body, since `type` and `errors` decide what a screen can offer. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }

  /** JSON pointer → sentences; empty when the refusal concerns no field. */
  get errors(): Record<string, string[]> {
    return this.body.errors ?? {};
  }
}

/** The request never reached the API, or its answer never reached us: nothing is known to be saved. */
export class Unreachable extends Error {}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}

export class HttpError extends Error {
  status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function errorOf(cause: unknown): HttpError {
  if (cause instanceof HttpError) return cause
  return new HttpError(500, cause instanceof Error ? cause.message : 'Unknown error')
}

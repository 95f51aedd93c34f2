export class RefusedError extends Error {
  constructor({ message, status }) {
    super(message)
    this.status = status || 403
  }

  toJSON() {
    return { message: this.message, status: this.status }
  }
}

export class NoMethodError extends Error {
  status = 405
}

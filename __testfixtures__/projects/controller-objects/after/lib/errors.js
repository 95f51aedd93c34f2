export class InternalServerError extends Error {
  constructor({ cause, status }) {
    super('Something went wrong', { cause })
    this.status = status || 500
  }

  toJSON() {
    return { message: this.message, status: this.status }
  }
}

export class NotAllowedError extends Error {
  constructor() {
    super('No such method')
    this.status = 405
  }
}

export class ForbiddenError extends Error {
  constructor({ message }) {
    super(message)
    this.status = 403
  }

  toJSON() {
    return { message: this.message, status: this.status }
  }
}

export class SignedOutError extends Error {
  constructor() {
    super('Sign in first')
    this.status = 401
  }

  toJSON() {
    return { message: this.message, status: this.status }
  }
}
